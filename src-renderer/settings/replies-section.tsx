import { useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { AddProvider } from './add-provider.tsx';
import { Advanced } from './advanced.tsx';
import { DetectionRole } from './detection-role.tsx';
import { Fallbacks } from './fallbacks.tsx';
import { OllamaHint } from './ollama-hint.tsx';
import { ProviderChoice } from './provider-choice.tsx';
import { Group, Loaded } from './section.tsx';
import { useProviders } from './use-providers.ts';
import { useChangeSettings, useSettings } from './use-settings.ts';
import { WritingOptions } from './writing-options.tsx';

/** Who writes the replies, with which key and model. */
export function RepliesSection() {
  const settings = useSettings();
  const providers = useProviders();
  const failure = settings.error ?? providers.error;
  const data = settings.data && providers.data ? { settings: settings.data, ...providers.data } : undefined;
  return (
    <Loaded
      data={data}
      error={failure ? toShownError(failure) : null}
      onRetry={() => {
        void settings.refetch();
        void providers.refetch();
      }}
    >
      {(loaded) => <Replies settings={loaded.settings} providers={loaded.providers} />}
    </Loaded>
  );
}

/** The one provider that can be found by itself. */
const OLLAMA = 'ollama';

interface RepliesProps {
  readonly settings: Settings;
  readonly providers: readonly ProviderInfo[];
}

function Replies({ settings, providers }: RepliesProps) {
  const { save, error } = useChangeSettings();
  /** What was chosen a moment ago, shown until it is kept; refused, the choice falls back by itself. */
  const [chosen, setChosen] = useState<Generation | null>(null);
  const choose = (generation: Generation) => {
    setChosen(generation);
    save({ generation }, () => setChosen(null));
  };
  const [addedId, setAddedId] = useState<string | null>(null);
  const generation = chosen ?? settings.generation;
  const ollama = providers.find(({ id }) => id === OLLAMA);
  return (
    <div className="flex flex-col gap-8">
      <Group title="Who writes the replies">
        <p className="text-ink-soft">For every session that does not say otherwise.</p>
        {error === null ? null : <ErrorNote message={error.message} />}
        {ollama === undefined || generation.provider === OLLAMA ? null : (
          <OllamaHint provider={ollama} onChoose={choose} />
        )}
        <fieldset>
          <legend className="sr-only">Who writes the replies</legend>
          <ul className="divide-y overflow-hidden rounded-2xl border bg-raised">
            {providers.map((provider) => (
              <ProviderChoice
                key={provider.id}
                provider={provider}
                generation={generation}
                onChoose={choose}
                isNew={provider.id === addedId}
              />
            ))}
          </ul>
        </fieldset>
        <AddProvider providers={providers} onAdded={({ id }) => setAddedId(id)} />
      </Group>
      <div className="flex flex-col gap-3">
        <Fallbacks settings={settings} providers={providers} />
        <WritingOptions settings={settings} />
        <DetectionRole settings={settings} providers={providers} />
        <Advanced settings={settings} />
      </div>
    </div>
  );
}
