import { Persona } from '#shared/contract/companion.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Group, Loaded, SavedNote } from './section.tsx';
import { TraitSlider } from './trait-slider.tsx';
import { TRAITS } from './traits.ts';
import { useDraft } from './use-draft.ts';
import { useChangeSettings, useSettings } from './use-settings.ts';

/** Who the companion is in new sessions. */
export function CompanionSection() {
  const settings = useSettings();
  return (
    <Loaded
      data={settings.data}
      error={settings.error ? toShownError(settings.error) : null}
      onRetry={() => void settings.refetch()}
    >
      {({ persona }) => <PersonaForm saved={persona} />}
    </Loaded>
  );
}

/** The sentence about one field of a draft that the contract would refuse. */
const problemWith = (persona: Persona, field: keyof Persona): string | null =>
  Persona.safeParse(persona).error?.issues.find((issue) => issue.path[0] === field)?.message ?? null;

function PersonaForm({ saved }: { readonly saved: Persona }) {
  const { save, isSaved, error } = useChangeSettings();
  const draft = useDraft(saved, (persona) => {
    if (Persona.safeParse(persona).success) save({ persona });
  });
  const persona = draft.value;
  const set = (part: Partial<Persona>) => draft.change({ ...persona, ...part });
  return (
    <div className="flex flex-col gap-8">
      <Group title="Who it is">
        <p className="text-ink-soft">
          For new sessions. A session that has begun keeps the companion it began with.
        </p>
        <TextField
          label="Name"
          value={persona.name}
          maxLength={Persona.shape.name.maxLength ?? undefined}
          autoComplete="off"
          error={problemWith(persona, 'name')}
          onChange={(event) => set({ name: event.target.value })}
          onBlur={draft.commit}
        />
        <TextArea
          label="Personality"
          hint="In your own words, such as “friendly, a little sarcastic”."
          value={persona.personality}
          maxLength={Persona.shape.personality.maxLength ?? undefined}
          onChange={(event) => set({ personality: event.target.value })}
          onBlur={draft.commit}
        />
        <TextArea
          label="Instruction"
          hint="What it should always keep in mind. May stay empty."
          value={persona.customInstruction}
          maxLength={Persona.shape.customInstruction.maxLength ?? undefined}
          onChange={(event) => set({ customInstruction: event.target.value })}
          onBlur={draft.commit}
        />
      </Group>
      <Group title="Its temperament">
        <p className="text-ink-soft">Decides the mood it rests in, and how far what you say moves it.</p>
        {TRAITS.map((words) => (
          <TraitSlider
            key={words.trait}
            words={words}
            value={persona.traits[words.trait]}
            onChange={(value) => set({ traits: { ...persona.traits, [words.trait]: value } })}
            onCommit={draft.commit}
          />
        ))}
      </Group>
      {error === null ? null : (
        <ErrorNote
          message={error.message}
          actions={[{ label: 'Try again', onClick: () => save({ persona }) }]}
        />
      )}
      <SavedNote shown={isSaved}>Saved for new sessions.</SavedNote>
    </div>
  );
}
