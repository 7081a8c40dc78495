import * as z from 'zod';
import { ActiveEmotion, BigFive, MoodName, MoodStrength } from '../emotions/companion.ts';
import { Vad } from '../emotions/vad.ts';
import { procedure } from './errors.ts';
import { SessionId } from './ids.ts';

/** Who the companion is in a session. `traits` give the mood that it rests in. */
export const Persona = z
  .object({
    name: z
      .string('Give the companion a name.')
      .trim()
      .min(1, 'Give the companion a name.')
      .max(80, 'A name has at most 80 characters. Shorten it.'),
    personality: z
      .string('The personality is a text; it may be empty.')
      .trim()
      .max(2_000, 'A personality has at most 2,000 characters. Shorten it.')
      .describe('Free text, such as "friendly, a little sarcastic".'),
    customInstruction: z
      .string('The instruction is a text; it may be empty.')
      .trim()
      .max(8_000, 'An instruction has at most 8,000 characters. Shorten it.'),
    traits: BigFive,
  })
  .meta({ id: 'Persona' });
export type Persona = z.infer<typeof Persona>;

/** Warm, open, hard to upset: rests in a mildly relaxed mood (Mehrabian's formula gives .53, -.10, .12). */
export const DEFAULT_PERSONA: Persona = {
  name: 'EmotionGPT',
  personality: 'warm, attentive and honest, with a light sense of humour',
  customInstruction: '',
  traits: { openness: 0.4, conscientiousness: 0.2, extraversion: 0.3, agreeableness: 0.6, stability: 0.6 },
};

/** The companion as it is now: the stored state decayed to the present, in numbers and in words. */
export const Companion = z
  .object({
    sessionId: z.string(),
    at: z.number().int().describe('The time this describes, milliseconds UTC.'),
    persona: Persona,
    mood: Vad,
    resting: Vad,
    moodName: MoodName,
    moodStrength: MoodStrength,
    sentence: z.string().describe('The mood in words, such as "moderately anxious, caring about you".'),
    greeting: z.string().describe('How the companion opens this session.'),
    emotions: z
      .array(
        ActiveEmotion.extend({
          excerpt: z.string().describe('The beginning of the message that caused it.'),
        }),
      )
      .describe('What it feels now, strongest first, each with its cause.'),
  })
  .meta({ id: 'Companion' });
export type Companion = z.infer<typeof Companion>;

/** How the companion opens a session that begins now. */
export const Greeting = z.object({ name: z.string(), text: z.string() });
export type Greeting = z.infer<typeof Greeting>;

export const companion = {
  greeting: procedure
    .route({
      method: 'GET',
      path: '/greeting',
      tags: ['Companion'],
      summary: 'How the companion would open a session now',
    })
    .input(
      z
        .object({
          name: Persona.shape.name
            .optional()
            .describe('Of the companion; left out: the one of the settings.'),
        })
        .prefault({}),
    )
    .output(Greeting),
  get: procedure
    .route({
      method: 'GET',
      path: '/sessions/{sessionId}/companion',
      tags: ['Companion'],
      summary: 'How the companion feels now, and why',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(Companion),
};
