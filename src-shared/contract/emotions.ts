import * as z from 'zod';
import { MoodName } from '../emotions/companion.ts';
import { EmotionReading } from '../emotions/reading.ts';
import { EmotionLabel } from '../emotions/taxonomy.ts';
import { procedure } from './errors.ts';
import { SessionId, Timestamp } from './ids.ts';
import { MAX_MESSAGE_LENGTH } from './messages.ts';

const axis = z.number().min(-1).max(1);

/** One message of the person on the timeline: what was read from it, and how the companion felt after it. */
export const TimelinePoint = z
  .object({
    messageId: z.string(),
    position: z.number().int().nonnegative(),
    at: Timestamp,
    excerpt: z.string(),
    person: z.object({ valence: axis, arousal: axis, primary: EmotionLabel, phrase: z.string() }).nullable(),
    companion: z.object({ valence: axis, arousal: axis, moodName: MoodName }).nullable(),
  })
  .meta({ id: 'TimelinePoint' });
export type TimelinePoint = z.infer<typeof TimelinePoint>;

const tags = ['Emotions'];

export const emotions = {
  read: procedure
    .route({
      method: 'POST',
      path: '/emotions/read',
      tags,
      summary: 'Read the emotion in a text; nothing is stored',
    })
    .input(z.object({ text: z.string().max(MAX_MESSAGE_LENGTH) }))
    .output(EmotionReading),
  timeline: procedure
    .route({
      method: 'GET',
      path: '/sessions/{sessionId}/timeline',
      tags,
      summary: 'Valence and arousal of the person and the companion over a session',
    })
    .input(
      z.object({
        sessionId: SessionId,
        limit: z.number().int().min(1).max(5_000).default(1_000).describe('The newest so many points.'),
      }),
    )
    .output(z.object({ points: z.array(TimelinePoint), total: z.number().int().nonnegative() })),
};
