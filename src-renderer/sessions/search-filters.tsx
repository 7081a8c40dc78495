import { useId } from 'react';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { controlClasses } from '../ui/text-field.tsx';
import type { SearchFilters, SearchTime } from './search-input.ts';

const WHO: readonly (readonly [SearchFilters['who'], string])[] = [
  ['anyone', 'Said by anyone'],
  ['user', 'Said by you'],
  ['assistant', 'Said by the companion'],
];
const WHEN: readonly (readonly [SearchTime, string])[] = [
  ['any', 'At any time'],
  ['today', 'Today'],
  ['week', 'In the last 7 days'],
  ['month', 'In the last 30 days'],
  ['year', 'In the last year'],
  ['range', 'Between two days'],
];
const LABELS: readonly (readonly [EmotionLabel | 'any', string])[] = [
  ['any', 'Any emotion'],
  ...EMOTION_LABELS.map((label) => [label, `${EMOTIONS[label].emoji} ${label}`] as const),
];

interface SearchFiltersProps {
  filters: SearchFilters;
  onFilters: (filters: SearchFilters) => void;
  /** The session that is open; null: none is. */
  activeId: string | null;
}

/** Who, when, what it sounded like, and where. */
export function Filters({ filters, onFilters, activeId }: SearchFiltersProps) {
  const set = (change: Partial<SearchFilters>) => onFilters({ ...filters, ...change });
  return (
    <fieldset className="flex animate-fade flex-col gap-2 border-0">
      <legend className="sr-only">Filters of the search</legend>
      <Choice label="Who" options={WHO} value={filters.who} onChange={(who) => set({ who })} />
      <Choice label="When" options={WHEN} value={filters.when} onChange={(when) => set({ when })} />
      {filters.when === 'range' ? (
        <div className="grid grid-cols-2 gap-2">
          <DateField label="From" value={filters.from} onChange={(from) => set({ from })} />
          <DateField label="Until" value={filters.until} onChange={(until) => set({ until })} />
        </div>
      ) : null}
      <Choice label="Emotion" options={LABELS} value={filters.label} onChange={(label) => set({ label })} />
      {activeId === null && filters.sessionId === null ? null : (
        <label className="flex min-h-8 items-center gap-2 px-1 text-[0.95rem]">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={filters.sessionId !== null}
            onChange={(event) => set({ sessionId: event.target.checked ? activeId : null })}
          />
          Only in the open session
        </label>
      )}
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const found = options.find(([each]) => each === event.target.value);
        if (found) onChange(found[0]);
      }}
      className={controlClasses('min-h-9 py-1 text-[0.95rem]')}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}

function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col">
      <label htmlFor={id} className="px-1 text-ink-soft text-sm">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={controlClasses('min-h-9 px-2 py-1 text-sm')}
      />
    </div>
  );
}
