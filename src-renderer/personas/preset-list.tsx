import type { Persona } from '#shared/contract/companion.ts';
import { moodInWords, restingMood } from '#shared/emotions/mood.ts';
import { PRESETS } from '#shared/personas/presets.ts';

interface PresetListProps {
  /** Who it is now: the preset that it is, if it is one, is marked. */
  readonly persona: Persona;
  readonly onUse: (persona: Persona) => void;
}

const isSame = (one: Persona, other: Persona): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Six to start from. */
export function PresetList({ persona, onUse }: PresetListProps) {
  return (
    <ul aria-label="Personalities to start from" className="grid grid-cols-2 gap-2 sm:grid-cols-3">
      {PRESETS.map((preset) => (
        <li key={preset.id}>
          <button
            type="button"
            aria-pressed={isSame(persona, preset.persona)}
            onClick={() => onUse(preset.persona)}
            className="flex h-full w-full flex-col items-start rounded-2xl border bg-raised px-3.5 py-2.5 text-left transition-colors duration-150 hover:border-line-strong hover:bg-ink/4 aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            <span className="font-medium">{preset.persona.name}</span>
            <span className="text-ink-soft text-sm leading-snug">
              {preset.kind}, rests {moodInWords(restingMood(preset.persona.traits))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
