import * as z from 'zod';
import { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { correctionQueries } from '../corrections.ts';
import type { Db } from '../open.ts';
import { fromThisImport } from './from-this-import.ts';
import { MAX_ID_LENGTH, Moment, mapRows, type OfMessage, type Part, readByMessage } from './part.ts';

const CorrectionRow = z
  .object({
    messageId: z.string().min(1).max(MAX_ID_LENGTH),
    label: EmotionLabel.nullable().describe('What the message really was; null: it is not to be read.'),
    at: Moment,
  })
  .meta({ id: 'ExportedCorrection' });
type CorrectionRow = z.infer<typeof CorrectionRow>;

interface Stored extends OfMessage {
  message_id: string;
  label: EmotionLabel | null;
  at: number;
}

export function correctionsPart(db: Db): Part {
  const read = readByMessage<Stored>(
    db,
    'SELECT m.seq, c.message_id, c.label, c.at FROM messages m JOIN corrections c ON c.message_id = m.id',
  );
  const isNew = fromThisImport(db);
  const has = db.prepare<[string], number>('SELECT 1 FROM corrections WHERE message_id = ?').pluck();
  const { save } = correctionQueries(db);
  return {
    name: 'corrections',
    row: CorrectionRow,
    read: mapRows<Stored>(
      read,
      (row): CorrectionRow => ({
        messageId: row.message_id,
        label: row.label,
        at: row.at,
      }),
    ),
    restore({ messageId, ...correction }: CorrectionRow, importId) {
      if (!isNew(messageId, importId) || has.get(messageId) !== undefined) return 'known';
      save(messageId, correction);
      return 'added';
    },
  };
}
