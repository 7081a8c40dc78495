import * as z from 'zod';
import type { Part } from '../../database/parts/part.ts';
import { PortableSettings } from '../portable-settings.ts';

/** What our JSON exports call themselves, and which form they have; a new form gets a new number. */
export const EXPORT_FORMAT = 'emotiongpt-export';
export const EXPORT_VERSION = 1;

/** What stands before the lists. */
const ExportHead = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  exportedAt: z.iso.datetime().describe('When it was written, UTC.'),
  app: z.string().max(100).describe('The version of EmotionGPT that wrote it.'),
  settings: PortableSettings.nullable().describe('Null where one session was exported.'),
});

/** The whole document: the head, and a list for each part. */
export const exportDocument = (parts: readonly Part[]) =>
  ExportHead.extend(Object.fromEntries(parts.map(({ name, row }) => [name, z.array(row)])));

/** As docs/export.schema.json has it. */
export const exportJsonSchema = (parts: readonly Part[]) => ({
  ...z.toJSONSchema(exportDocument(parts), { target: 'draft-2020-12', io: 'input' }),
  title: 'EmotionGPT export',
  description:
    'What docs/your-data.md describes. Rows of a list come in the order in which they were written.',
});
