import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** Whose export a file is. */
export const ImportKind = z.enum(['emotiongpt', 'chatgpt', 'claude', 'sillytavern']);
export type ImportKind = z.infer<typeof ImportKind>;

/** Larger files are refused before a byte of them is sent. */
export const MAX_IMPORT_BYTES = 1024 ** 3;
/** Bytes of a file in one part: with base64 and JSON around them it stays below the largest request, 1 MB. */
export const IMPORT_PART_BYTES = 600_000;

const count = z.number().int().nonnegative();
const UploadId = z.string().min(1).max(100);
const ImportId = z.number().int().min(1);

/** What a file holds. Nothing is in the database yet. */
export const ImportPreview = z
  .object({
    kind: ImportKind,
    sessions: count,
    messages: count,
    newMessages: count.describe('Those that are not here yet.'),
    from: Timestamp.nullable(),
    until: Timestamp.nullable(),
    hasSettings: z.boolean().describe('Settings that can be taken over: never where words go to.'),
    leftOut: z.array(z.object({ what: z.string(), count })).describe('What cannot be brought in.'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportStatus = z
  .object({
    id: ImportId,
    kind: ImportKind,
    name: z.string().describe('The file’s name.'),
    at: Timestamp,
    state: z.enum(['running', 'done', 'undoing', 'failed']),
    sessions: count.describe('New ones, so far.'),
    messages: count.describe('New ones, so far.'),
    total: count.nullable().describe('Messages of the file, while it is running.'),
    toRead: count.describe('Its messages that still wait for a reading.'),
    error: z.string().nullable().describe('Why it failed; nothing of it is left then.'),
  })
  .meta({ id: 'ImportStatus' });
export type ImportStatus = z.infer<typeof ImportStatus>;

const tags = ['Your data'];

export const imports = {
  begin: procedure
    .route({
      method: 'POST',
      path: '/import-files',
      tags,
      summary: 'Announce a file; its bytes follow in parts',
    })
    .input(
      z.object({
        name: z.string().min(1).max(255),
        bytes: z
          .number()
          .int()
          .min(1, 'The file is empty.')
          .max(MAX_IMPORT_BYTES, 'The file is larger than 1 GB. Split it, and import the parts.'),
      }),
    )
    .output(z.object({ uploadId: UploadId, partBytes: count })),
  part: procedure
    .route({ method: 'PUT', path: '/import-files/{uploadId}', tags, summary: 'The next part of a file' })
    .input(
      z.object({
        uploadId: UploadId,
        offset: count.describe('Where in the file the part belongs: right behind what was sent.'),
        base64: z.string().max(Math.ceil(IMPORT_PART_BYTES / 3) * 4),
      }),
    )
    .output(z.object({ received: count })),
  inspect: procedure
    .route({
      method: 'POST',
      path: '/import-files/{uploadId}/inspect',
      tags,
      summary: 'Read a file that was sent whole: what is it, what would it bring?',
    })
    .input(z.object({ uploadId: UploadId }))
    .output(ImportPreview),
  discard: procedure
    .route({
      method: 'DELETE',
      path: '/import-files/{uploadId}',
      tags,
      summary: 'Forget a file that was sent',
    })
    .input(z.object({ uploadId: UploadId }))
    .output(z.object({})),
  start: procedure
    .route({
      method: 'POST',
      path: '/import-files/{uploadId}/start',
      tags,
      summary: 'Bring in a file that was inspected',
    })
    .input(
      z.object({
        uploadId: UploadId,
        settings: z.boolean().default(false).describe('Take its settings over too.'),
      }),
    )
    .output(ImportStatus),
  list: procedure
    .route({
      method: 'GET',
      path: '/imports',
      tags,
      summary: 'The imports, newest first, with how far they are',
    })
    .output(z.object({ imports: z.array(ImportStatus) })),
  cancel: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/cancel',
      tags,
      summary: 'Stop an import that is running; nothing of it stays',
    })
    .input(z.object({ importId: ImportId }))
    .output(z.object({})),
  undo: procedure
    .route({
      method: 'POST',
      path: '/imports/{importId}/undo',
      tags,
      summary: 'Take an import out again: what it brought, and the replies to that',
    })
    .input(z.object({ importId: ImportId }))
    .output(ImportStatus),
};
