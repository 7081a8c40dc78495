import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { ProviderSetup } from './provider-setup.tsx';
import { hasSetup, providerNeed, providerState } from './words.ts';

interface ProviderChoiceProps {
  readonly provider: ProviderInfo;
  readonly generation: Generation;
  readonly onChoose: (generation: Generation) => void;
  /** It was added a moment ago: it opens, and takes the focus. */
  readonly isNew: boolean;
}

/** One provider in the list: choose it, and open what it needs to work. */
export function ProviderChoice({ provider, generation, onChoose, isNew }: ProviderChoiceProps) {
  const id = useId();
  const chosen = generation.provider === provider.id;
  const [opened, setOpened] = useState<boolean | null>(isNew ? true : null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew) opener.current?.focus();
  }, [isNew]);
  const open = hasSetup(provider) && (opened ?? chosen);
  return (
    <li className="p-4 has-checked:bg-accent-soft/40">
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="radio"
          name="provider"
          checked={chosen}
          onChange={() => onChoose({ provider: provider.id, model: null })}
          aria-describedby={`${id}-state ${id}-about`}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <div className="min-w-0 grow">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <label htmlFor={id} className="font-medium">
              {provider.name}
            </label>
            <span id={`${id}-state`} className="text-ink-soft text-sm">
              {providerState(provider)}
            </span>
          </div>
          <p id={`${id}-about`} className={chosen || open ? 'text-ink-soft text-sm' : 'sr-only'}>
            {provider.description}
          </p>
        </div>
        {hasSetup(provider) ? (
          <button
            type="button"
            ref={opener}
            aria-expanded={open}
            aria-controls={`${id}-setup`}
            aria-label={`Set up ${provider.name}`}
            onClick={() => setOpened(!open)}
            className="-my-1.5 flex size-9 shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-ink/7 hover:text-ink"
          >
            <ChevronDown
              aria-hidden
              className={`size-4 transition-transform duration-150 ${open ? 'rotate-180' : ''}`}
            />
          </button>
        ) : null}
      </div>
      <div id={`${id}-setup`} hidden={!open} className="mt-4 border-t pt-4">
        {open ? (
          <>
            {chosen ? <Need provider={provider} generation={generation} /> : null}
            <ProviderSetup
              key={provider.id}
              provider={provider}
              generation={generation}
              onChoose={onChoose}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}

/** What a chosen provider still lacks. */
function Need({ provider, generation }: Pick<ProviderChoiceProps, 'provider' | 'generation'>) {
  const need = providerNeed(provider);
  if (need === null || (need === 'a model' && generation.model !== null)) return null;
  return (
    <p className="mb-4 rounded-xl bg-accent-soft px-3.5 py-2 text-sm">
      {provider.name} is chosen but needs {need} first. Until then replies cannot be written.
    </p>
  );
}
