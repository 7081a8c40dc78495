import type { Persona } from '#shared/contract/companion.ts';
import { toShownError } from '../api/errors.ts';
import { Loaded } from '../settings/section.tsx';
import { SavedRow } from './saved-row.tsx';
import { usePersonas } from './use-personas.ts';

interface SavedListProps {
  /** What overwrites a saved one; null while it is not complete. */
  readonly persona: Persona | null;
  readonly onUse: (persona: Persona) => void;
}

/** The personas that the person keeps. */
export function SavedList({ persona, onUse }: SavedListProps) {
  const { data, error, refetch } = usePersonas();
  return (
    <Loaded data={data} error={error ? toShownError(error) : null} onRetry={() => void refetch()}>
      {({ personas }) =>
        personas.length === 0 ? (
          <p className="text-ink-soft text-sm">
            None yet. Keep the one below, or import one: what you keep stays here, encrypted, for every
            session.
          </p>
        ) : (
          <ul aria-label="Saved personas" className="flex flex-col gap-1">
            {personas.map((saved) => (
              <SavedRow key={saved.id} saved={saved} persona={persona} onUse={onUse} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
