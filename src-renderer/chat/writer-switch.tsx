import { ChevronDown, Cloud, Lock } from 'lucide-react';
import { useId, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { ModelField } from '../settings/model-field.tsx';
import { hasSetup, providerNeed, providerState, whatLeaves } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { type GenerationInfo, modelOf } from './use-generation.ts';

interface WriterSwitchProps {
  generation: GenerationInfo;
  onChoose: (generation: Generation | null) => void;
  onOpenSettings: () => void;
}

/** Who writes in this session: said in the header, and changed right there. */
export function WriterSwitch({ generation, onChoose, onOpenSettings }: WriterSwitchProps) {
  const [open, setOpen] = useState(false);
  const { writer, model } = generation;
  const Icon = writer?.local ? Lock : Cloud;
  return (
    <Popover
      label="Who writes in this session"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="-ms-2 flex min-h-6 max-w-full items-center gap-1.5 rounded-full px-2 text-ink-soft text-sm hover:bg-ink/7 hover:text-ink"
        >
          <Icon aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">
            <span className="sr-only">Replies by </span>
            {writer?.name ?? 'a provider that was removed'}
            {model === null ? '' : ` · ${model}`}
            <span className="sr-only">. Change who writes</span>
          </span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0" />
        </button>
      }
    >
      <Choices generation={generation} onChoose={onChoose} />
      <Button
        tone="quiet"
        size="small"
        className="-mb-1 -ms-2 self-start"
        onClick={() => {
          setOpen(false);
          onOpenSettings();
        }}
      >
        Set up others in the settings
      </Button>
    </Popover>
  );
}

const isReady = (provider: ProviderInfo): boolean => {
  const need = providerNeed(provider);
  return need === null || need === 'a model';
};

function Choices({ generation, onChoose }: Omit<WriterSwitchProps, 'onOpenSettings'>) {
  const { own, settings, writer, providers } = generation;
  const usual = providers.find(({ id }) => id === settings.provider) ?? null;
  const usualModel = modelOf(settings, usual);
  const name = useId();
  return (
    <>
      <fieldset className="flex flex-col gap-0.5">
        <legend className="mb-1.5 font-semibold">Who writes in this session</legend>
        <Choice
          name={name}
          label="As in the settings"
          about={`${usual?.name ?? 'Nobody'}${usualModel === null ? '' : ` · ${usualModel}`}`}
          checked={own === null}
          onChoose={() => onChoose(null)}
        />
        {providers
          .filter((provider) => isReady(provider) || provider.id === own?.provider)
          .map((provider) => (
            <Choice
              key={provider.id}
              name={name}
              label={provider.name}
              about={providerState(provider)}
              checked={own?.provider === provider.id}
              onChoose={() => onChoose({ provider: provider.id, model: null })}
            />
          ))}
      </fieldset>
      {own !== null && writer !== null && hasSetup(writer) ? (
        <ModelField
          key={writer.id}
          label="Model"
          provider={writer}
          saved={own.model}
          usual={writer.model ?? writer.defaultModel}
          onKeep={(model) => onChoose({ provider: writer.id, model })}
        />
      ) : null}
      {writer === null ? null : <p className="text-ink-soft text-sm">{whatLeaves(writer)}</p>}
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  about: string;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ name, label, about, checked, onChoose }: ChoiceProps) {
  return (
    <label className="-mx-2 flex min-h-9 items-center gap-3 rounded-xl px-2 py-1 has-checked:bg-accent-soft/60 hover:bg-ink/5">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="size-4.5 shrink-0 accent-accent"
      />
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-2">
        <span>{label}</span>
        <span className="min-w-0 truncate text-ink-soft text-sm">{about}</span>
      </span>
    </label>
  );
}
