import * as z from 'zod';
import { Persona } from './companion.ts';
import { procedure } from './errors.ts';
import { SessionId, Timestamp } from './ids.ts';

/** The provider that is the offline companion: no model, no key, no network. */
export const EMBEDDED = 'embedded';

/** Which provider and model write the replies; `model` null means the provider's default. */
export const Generation = z.object({
  provider: z.string().min(1).max(100),
  model: z.string().min(1).max(200).nullable(),
});
export type Generation = z.infer<typeof Generation>;

export const Session = z
  .object({
    id: z.string(),
    title: z.string().nullable().describe('Null until it is named, by hand or after the first message.'),
    persona: Persona,
    generation: Generation.nullable().describe('Null: the default of the settings.'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    endedAt: Timestamp.nullable(),
    messageCount: z.number().int().nonnegative().describe('Messages on the branch that is shown.'),
    remembers: z
      .boolean()
      .describe('Whether the companion learns from this session, and uses in it what it knows.'),
    pinned: z.boolean().describe('It stands before the others.'),
    archived: z.boolean().describe('Out of the usual list; everything else stays as it is.'),
    folderId: z.string().nullable().describe('Null: in no folder.'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** A session in the trash: out of the list, the search, prompts and exports until it is restored. */
export const TrashedSession = z
  .object({
    session: Session,
    trashedAt: Timestamp,
    goneAt: Timestamp.describe('When it is deleted for good, by itself.'),
  })
  .meta({ id: 'TrashedSession' });
export type TrashedSession = z.infer<typeof TrashedSession>;

/** `updated`: used last first. `created`: begun last first. `title`: from A on. */
export const SessionSort = z.enum(['updated', 'created', 'title']);
export type SessionSort = z.infer<typeof SessionSort>;

/** What was said long ago, summed up for prompts that have no room for it. */
export const Summary = z.object({
  text: z.string(),
  messages: z.number().int().min(1).describe('How many it stands for, from the beginning of the branch.'),
  madeBy: z.string().describe('The provider that was asked; `device`: nobody was.'),
  createdAt: Timestamp,
});
export type Summary = z.infer<typeof Summary>;

/** Null: everything that was said has room in a prompt, or summaries are off. */
const SummaryAnswer = z.object({ summary: Summary.nullable() });

const Title = z.string().trim().min(1, 'A title needs at least one character.').max(200);
const FolderId = z.string().min(1).max(100);
const tags = ['Sessions'];

export const sessions = {
  list: procedure
    .route({
      method: 'GET',
      path: '/sessions',
      tags,
      summary: 'The sessions, pinned ones first, then newest first',
    })
    .input(
      z.object({
        archived: z.boolean().default(false).describe('True: the archived ones instead of the others.'),
        sort: SessionSort.default('updated'),
        folderId: FolderId.optional().describe('Only the ones in this folder.'),
        limit: z.number().int().min(1).max(500).default(200),
        cursor: z.string().max(1_000).optional().describe('`nextCursor` of the previous page.'),
      }),
    )
    .output(z.object({ sessions: z.array(Session), nextCursor: z.string().nullable() })),
  create: procedure
    .route({ method: 'POST', path: '/sessions', tags, summary: 'Start a session' })
    .input(
      z.object({
        title: Title.optional(),
        persona: Persona.optional(),
        generation: Generation.optional(),
        remembers: z.boolean().optional(),
      }),
    )
    .output(Session),
  get: procedure
    .route({ method: 'GET', path: '/sessions/{sessionId}', tags, summary: 'One session' })
    .input(z.object({ sessionId: SessionId }))
    .output(Session),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/sessions/{sessionId}',
      tags,
      summary: 'Rename a session, change who speaks in it, pin it, archive it, or put it into a folder',
    })
    .input(
      z.object({
        sessionId: SessionId,
        title: Title.optional(),
        persona: Persona.optional(),
        generation: Generation.nullable().optional(),
        remembers: z.boolean().optional(),
        pinned: z.boolean().optional(),
        archived: z.boolean().optional(),
        folderId: FolderId.nullable().optional().describe('Null: out of its folder.'),
      }),
    )
    .output(Session),
  end: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/end',
      tags,
      summary: 'End a session: it stays readable and takes no more messages',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(Session),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/sessions/{sessionId}',
      tags,
      summary:
        'Delete a session for good, out of the trash too; it can be restored until `restorableUntil`, half a minute',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(z.object({ restorableUntil: Timestamp })),
  trash: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/trash',
      tags,
      summary: 'Put a session into the trash; it can be restored for 30 days',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(z.object({ restorableUntil: Timestamp })),
  trashed: procedure
    .route({ method: 'GET', path: '/trash', tags, summary: 'What is in the trash, newest first' })
    .input(z.object({ limit: z.number().int().min(1).max(500).default(200) }))
    .output(z.object({ sessions: z.array(TrashedSession), total: z.number().int().nonnegative() })),
  summary: procedure
    .route({
      method: 'GET',
      path: '/sessions/{sessionId}/summary',
      tags,
      summary: 'What prompts are told of earlier messages that they have no room for',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(SummaryAnswer),
  renewSummary: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/summary',
      tags,
      summary: 'Make the summary anew, from the first message on',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(SummaryAnswer),
  removeSummary: procedure
    .route({
      method: 'DELETE',
      path: '/sessions/{sessionId}/summary',
      tags,
      summary: 'Delete the summary; the next turn makes one anew, unless the settings have summaries off',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(SummaryAnswer),
  restore: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/restore',
      tags,
      summary: 'Take a session out of the trash, or its deletion back',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(Session),
};
