import { Persona } from '#shared/contract/companion.ts';
import { Group } from '../settings/section.tsx';
import { TraitSlider } from '../settings/trait-slider.tsx';
import { TRAITS } from '../settings/traits.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RestingPreview } from './resting-preview.tsx';

interface PersonaFieldsProps {
  readonly persona: Persona;
  readonly onChange: (persona: Persona) => void;
  /** A field was left, or a slider let go of. */
  readonly onCommit?: () => void;
}

/** The sentence about one field that the contract would refuse. */
const problemWith = (persona: Persona, field: keyof Persona): string | null =>
  Persona.safeParse(persona).error?.issues.find((issue) => issue.path[0] === field)?.message ?? null;

const ignore = () => {};

/** Who the companion is, in words and traits, with the mood that the traits give. */
export function PersonaFields({ persona, onChange, onCommit = ignore }: PersonaFieldsProps) {
  const set = (part: Partial<Persona>) => onChange({ ...persona, ...part });
  return (
    <>
      <Group title="Who it is">
        <TextField
          label="Name"
          value={persona.name}
          maxLength={Persona.shape.name.maxLength ?? undefined}
          autoComplete="off"
          error={problemWith(persona, 'name')}
          onChange={(event) => set({ name: event.target.value })}
          onBlur={onCommit}
        />
        <TextArea
          label="Personality"
          hint="In your own words, such as “friendly, a little sarcastic”."
          value={persona.personality}
          maxLength={Persona.shape.personality.maxLength ?? undefined}
          error={problemWith(persona, 'personality')}
          onChange={(event) => set({ personality: event.target.value })}
          onBlur={onCommit}
        />
        <TextArea
          label="Instruction"
          hint="What it should always keep in mind. May stay empty."
          value={persona.customInstruction}
          maxLength={Persona.shape.customInstruction.maxLength ?? undefined}
          error={problemWith(persona, 'customInstruction')}
          onChange={(event) => set({ customInstruction: event.target.value })}
          onBlur={onCommit}
        />
      </Group>
      <Group title="Its temperament">
        <p className="text-ink-soft">Decides the mood it rests in, and how far what you say moves it.</p>
        <div className="flex flex-col-reverse gap-6 sm:grid sm:grid-cols-[1fr_13rem] sm:items-start">
          <div className="flex flex-col gap-3">
            {TRAITS.map((words) => (
              <TraitSlider
                key={words.trait}
                words={words}
                value={persona.traits[words.trait]}
                onChange={(value) => set({ traits: { ...persona.traits, [words.trait]: value } })}
                onCommit={onCommit}
              />
            ))}
          </div>
          <RestingPreview persona={persona} />
        </div>
      </Group>
    </>
  );
}
