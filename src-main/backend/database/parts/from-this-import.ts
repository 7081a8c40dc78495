import type { Db } from '../open.ts';

/**
 * Whether a message came with an import: only then does what belongs to it come too. What the person has here of a
 * message that was here before is newer, or theirs.
 *
 * @throws Error where there is no such message at all.
 */
export function fromThisImport(db: Db): (messageId: string, importId: number) => boolean {
  const importOf = db.prepare<[string], { import_id: number | null }>(
    'SELECT import_id FROM messages WHERE id = ?',
  );
  return (messageId, importId) => {
    const message = importOf.get(messageId);
    if (message === undefined) throw new Error('Something belongs to a message that is not there.');
    return message.import_id === importId;
  };
}
