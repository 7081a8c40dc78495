import * as z from 'zod';
import { CompanionEmotion } from '#shared/emotions/companion.ts';
import { EmotionReading } from '#shared/emotions/reading.ts';
import type { Db } from '../open.ts';
import { type ReadingRow as Columns, readingFromRow, readingQueries } from '../readings.ts';
import { fromThisImport } from './from-this-import.ts';
import { MAX_ID_LENGTH, mapRows, type OfMessage, type Part, readByMessage } from './part.ts';

const ReadingRow = z
  .object({
    messageId: z.string().min(1).max(MAX_ID_LENGTH),
    reading: EmotionReading.describe('One for each source: a message may have been read more than once.'),
    proposal: z
      .object({ kind: CompanionEmotion, intensity: z.number().min(0).max(1) })
      .nullable()
      .default(null)
      .describe('What a language model thought that the message means to the companion.'),
  })
  .meta({ id: 'ExportedReading' });
type ReadingRow = z.infer<typeof ReadingRow>;

interface Stored extends Columns, OfMessage {
  message_id: string;
  proposal: string | null;
}

export function readingsPart(db: Db): Part {
  const read = readByMessage<Stored>(
    db,
    'SELECT m.seq, r.* FROM messages m JOIN emotion_readings r ON r.message_id = m.id',
    ', r.source',
  );
  const isNew = fromThisImport(db);
  const has = db
    .prepare<[string, string], number>('SELECT 1 FROM emotion_readings WHERE message_id = ? AND source = ?')
    .pluck();
  const { save } = readingQueries(db);
  return {
    name: 'readings',
    row: ReadingRow,
    read: mapRows<Stored>(
      read,
      (row): ReadingRow => ({
        messageId: row.message_id,
        reading: readingFromRow(row),
        proposal: row.proposal === null ? null : (JSON.parse(row.proposal) as ReadingRow['proposal']),
      }),
    ),
    restore({ messageId, reading, proposal }: ReadingRow, importId) {
      if (!isNew(messageId, importId) || has.get(messageId, reading.source) !== undefined) return 'known';
      save(messageId, reading, proposal);
      return 'added';
    },
  };
}
