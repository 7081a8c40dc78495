import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** A newer version that is offered. */
export const FoundUpdate = z
  .object({
    version: z.string(),
    notes: z.string().describe('What is new, in Markdown; empty: nobody wrote it down.'),
    releasedAt: Timestamp.nullable(),
    bytes: z.number().int().nonnegative().nullable().describe('Of the download; null: it is not told.'),
  })
  .meta({ id: 'FoundUpdate' });
export type FoundUpdate = z.infer<typeof FoundUpdate>;

/** Why this installation does not update itself. */
export const NoUpdatesBecause = z.enum([
  'server',
  'package-manager',
  'archive',
  'portable',
  'development',
  'read-only',
]);
export type NoUpdatesBecause = z.infer<typeof NoUpdatesBecause>;

export const UpdateStatus = z
  .object({
    version: z.string().describe('The one that runs.'),
    unavailable: NoUpdatesBecause.nullable().describe(
      'Why it does not update itself; `package-manager`: the system does; null: it can.',
    ),
    host: z.string().nullable().describe('Who is asked.'),
    state: z
      .enum(['idle', 'looking', 'newest', 'found', 'downloading', 'ready'])
      .describe('`newest`: nothing newer was found; `ready`: downloaded, checked, waiting for a person.'),
    found: FoundUpdate.nullable(),
    received: z.number().int().nonnegative().describe('Bytes of the download so far.'),
    total: z.number().int().nonnegative(),
    atQuit: z.boolean().describe('It will be installed when EmotionGPT is closed.'),
    canWaitForQuit: z.boolean(),
    lookedAt: Timestamp.nullable().describe('When somebody was last asked since the start.'),
    problem: z.string().nullable().describe('Why the last step failed, and what to do.'),
  })
  .meta({ id: 'UpdateStatus' });
export type UpdateStatus = z.infer<typeof UpdateStatus>;

const tags = ['Updates'];
const step = (path: `/${string}`, summary: string) =>
  procedure
    .route({ method: 'POST', path, tags, summary: `${summary}; in the window of the desktop app only` })
    .output(UpdateStatus);

export const updates = {
  status: procedure
    .route({
      method: 'GET',
      path: '/updates',
      tags,
      summary: 'Which version runs, and what is known of a newer one',
    })
    .output(UpdateStatus),
  look: step('/updates/look', 'Ask once whether there is a newer version'),
  download: step('/updates/download', 'Download the version that was found, and check it'),
  cancel: step('/updates/cancel', 'Stop the download'),
  install: step('/updates/install', 'Install what was downloaded').input(
    z.object({
      when: z.enum(['now', 'quit', 'never']).describe('`never`: not at the end either, after all.'),
    }),
  ),
};
