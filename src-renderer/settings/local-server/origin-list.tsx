import { LocalServerPatch } from '#shared/contract/server.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useDraft } from '../use-draft.ts';

interface OriginListProps {
  readonly label: string;
  readonly hint: string;
  readonly origins: readonly string[];
  readonly isFixed: boolean;
  readonly onKeep: (origins: string[]) => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The sentence about the first line that the contract would refuse. */
const problemWith = (text: string): string | null =>
  LocalServerPatch.safeParse({ allowedOrigins: linesOf(text) }).error?.issues[0]?.message ?? null;

/** Origins of pages, one a line; kept when the field is left. */
export function OriginList({ label, hint, origins, isFixed, onKeep }: OriginListProps) {
  const draft = useDraft(origins.join('\n'), (text) => {
    if (problemWith(text) === null) onKeep(linesOf(text));
  });
  return (
    <TextArea
      label={label}
      hint={hint}
      autoComplete="off"
      spellCheck={false}
      readOnly={isFixed}
      value={draft.value}
      error={problemWith(draft.value)}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
    />
  );
}
