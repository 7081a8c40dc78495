import { READING_SOURCES } from '#shared/contract/story-limits.ts';
import { EMOTION_LABELS, EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { titleOf, useSessions } from '../sessions/use-sessions.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { StoryView } from './view-state.ts';
import { FILTER, labelWord, SOURCE_WORDS } from './words.ts';

const ANY = '';

interface FiltersProps {
  readonly view: StoryView;
  readonly onChange: (change: Partial<StoryView>) => void;
}

/** Which messages are shown: of which session, which feeling, and read by whom. */
export function Filters({ view, onChange }: FiltersProps) {
  const { sessions } = useSessions();
  const known = sessions ?? [];
  const isListed = view.sessionId === null || known.some(({ id }) => id === view.sessionId);
  return (
    <fieldset className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3">
      <legend className="sr-only">{FILTER.title}</legend>
      <SelectField
        label={FILTER.session}
        options={[
          { value: ANY, label: FILTER.anySession },
          ...(isListed ? [] : [{ value: view.sessionId ?? ANY, label: FILTER.session }]),
          ...known.map((session) => ({ value: session.id, label: titleOf(session) })),
        ]}
        value={view.sessionId ?? ANY}
        onValueChange={(value) => onChange({ sessionId: value === ANY ? null : value })}
      />
      <SelectField
        label={FILTER.label}
        options={[
          { value: ANY, label: FILTER.anyLabel },
          ...EMOTION_LABELS.map((label) => ({
            value: label,
            label: `${EMOTIONS[label].emoji} ${labelWord(label)}`,
          })),
        ]}
        value={view.label ?? ANY}
        onValueChange={(value) => onChange({ label: EMOTION_LABELS.find((each) => each === value) ?? null })}
      />
      <SelectField
        label={FILTER.source}
        options={[
          { value: ANY, label: FILTER.anySource },
          ...READING_SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source] })),
        ]}
        value={view.source ?? ANY}
        onValueChange={(value) =>
          onChange({ source: READING_SOURCES.find((each) => each === value) ?? null })
        }
      />
    </fieldset>
  );
}
