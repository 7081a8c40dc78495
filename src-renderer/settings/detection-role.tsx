import { useId, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { ModelField } from './model-field.tsx';
import { useChangeSettings } from './use-settings.ts';
import { detectionLeaves, hasSetup } from './words.ts';

type Detection = Settings['detection'];

const MODES: readonly { mode: Detection['mode']; label: string; about: string }[] = [
  { mode: 'embedded', label: 'The built-in model', about: 'At once, on this machine.' },
  {
    mode: 'refined',
    label: 'The built-in model, then a language model',
    about: 'At once; a second opinion follows, and the reply does not wait for it.',
  },
  {
    mode: 'llm',
    label: 'A language model',
    about: 'The reply waits for its reading. Where it fails, the built-in model reads.',
  },
];

/** In the list of providers: whoever writes. */
const WRITER = 'writer';

interface DetectionRoleProps {
  readonly settings: Settings;
  readonly providers: readonly ProviderInfo[];
}

/** Who reads the emotion in what the person writes, and what leaves the machine for it. */
export function DetectionRole({ settings, providers }: DetectionRoleProps) {
  const { save, error } = useChangeSettings();
  const name = useId();
  /** What was chosen a moment ago, shown until it is kept. */
  const [changed, setChanged] = useState<Detection | null>(null);
  const detection = changed ?? settings.detection;
  const change = (part: Partial<Detection>) => {
    setChanged({ ...detection, ...part });
    save({ detection: part }, () => setChanged(null));
  };
  const chosen = MODES.find(({ mode }) => mode === detection.mode);
  return (
    <Disclosure title="Who reads the emotion" summary={chosen?.label}>
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">Who reads the emotion</legend>
        {MODES.map(({ mode, label, about }) => (
          <label key={mode} className="flex items-start gap-3 py-1">
            <input
              type="radio"
              name={name}
              checked={detection.mode === mode}
              onChange={() => change({ mode })}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-ink-soft text-sm">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {detection.mode === 'embedded' ? null : (
        <Reader detection={detection} settings={settings} providers={providers} onChange={change} />
      )}
      {error === null ? null : <ErrorNote message={error.message} />}
    </Disclosure>
  );
}

interface ReaderProps extends DetectionRoleProps {
  readonly detection: Detection;
  readonly onChange: (part: Partial<Detection>) => void;
}

/** The language model that reads. */
function Reader({ detection, settings, providers, onChange }: ReaderProps) {
  const able = providers.filter(hasSetup);
  const id = detection.provider ?? settings.generation.provider;
  const reader = providers.find((provider) => provider.id === id) ?? null;
  return (
    <>
      <SelectField
        label="Language model of"
        options={[
          { value: WRITER, label: 'Whoever writes the replies' },
          ...able.map((provider) => ({ value: provider.id, label: provider.name })),
        ]}
        value={detection.provider ?? WRITER}
        onValueChange={(value) => onChange({ provider: value === WRITER ? null : value, model: null })}
      />
      {reader !== null && reader.id !== EMBEDDED ? (
        <ModelField
          key={`${detection.provider}`}
          label="Model that reads"
          provider={reader}
          saved={detection.model}
          usual={
            (detection.provider === null ? settings.generation.model : null) ??
            reader.model ??
            reader.defaultModel
          }
          onKeep={(model) => onChange({ model })}
        />
      ) : null}
      <p className="rounded-xl bg-accent-soft px-3.5 py-2 text-sm">{detectionLeaves(reader)}</p>
    </>
  );
}
