import * as z from 'zod';
import { MoodName } from '../emotions/companion.ts';
import { EmotionReading } from '../emotions/reading.ts';
import { EmotionLabel } from '../emotions/taxonomy.ts';
import { Companion } from './companion.ts';
import { procedure } from './errors.ts';
import { MessageId, SessionId, Timestamp } from './ids.ts';
import { MAX_MESSAGE_LENGTH, Message } from './messages.ts';

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

/** A message whose reading was changed, and the companion as it feels now that it knows. */
export const Corrected = z.object({ message: Message, companion: Companion }).meta({ id: 'Corrected' });
export type Corrected = z.infer<typeof Corrected>;

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
  correct: procedure
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/correction',
      tags,
      summary: 'Say what a message really was, or ask not to read it; the detector learns from it',
    })
    .input(
      z.object({
        messageId: MessageId,
        label: EmotionLabel.nullable().describe('What it was; null: do not read this message.'),
      }),
    )
    .output(Corrected),
  uncorrect: procedure
    .route({
      method: 'DELETE',
      path: '/messages/{messageId}/correction',
      tags,
      summary: 'Take a correction back: the message is read as the detector read it',
    })
    .input(z.object({ messageId: MessageId }))
    .output(Corrected),
  corrections: procedure
    .route({
      method: 'GET',
      path: '/corrections',
      tags,
      summary: 'How many corrections the detector remembers',
    })
    .output(z.object({ taught: z.number().int().nonnegative() })),
  resetCorrections: procedure
    .route({
      method: 'DELETE',
      path: '/corrections',
      tags,
      summary: 'Forget what the corrections taught; the readings that you set stay',
    })
    .output(z.object({ forgotten: z.number().int().nonnegative() })),
};
