import * as z from 'zod';
import { AffectState } from '#shared/emotions/companion.ts';
import { affectQueries } from '../affect-states.ts';
import type { Db } from '../open.ts';
import { fromThisImport } from './from-this-import.ts';
import { MAX_ID_LENGTH, mapRows, type OfMessage, type Part, readByMessage } from './part.ts';

const StateRow = z
  .object({
    messageId: z.string().min(1).max(MAX_ID_LENGTH),
    state: AffectState.describe('How the companion felt after the message.'),
  })
  .meta({ id: 'ExportedState' });
type StateRow = z.infer<typeof StateRow>;

export function statesPart(db: Db): Part {
  const read = readByMessage<OfMessage & { id: string }>(
    db,
    'SELECT m.seq, m.id FROM messages m JOIN affect_states a ON a.message_id = m.id',
  );
  const isNew = fromThisImport(db);
  const { of, save } = affectQueries(db);
  return {
    name: 'states',
    row: StateRow,
    read: mapRows<{ id: string }>(read, ({ id }) => ({ messageId: id, state: of(id) })),
    restore({ messageId, state }: StateRow, importId) {
      if (!isNew(messageId, importId) || of(messageId) !== null) return 'known';
      save(messageId, state);
      return 'added';
    },
  };
}
