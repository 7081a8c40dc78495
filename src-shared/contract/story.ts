import * as z from 'zod';
import { MoodName } from '../emotions/companion.ts';
import { EMOTION_LABELS, EmotionLabel } from '../emotions/taxonomy.ts';
import { procedure } from './errors.ts';
import { SessionId, Timestamp } from './ids.ts';
import { ReplyError } from './messages.ts';

/** Most buckets that one series may have. */
export const MAX_STORY_BUCKETS = 2_000;
/** Most messages that one list of points may have. */
export const MAX_STORY_POINTS = 1_000;
/** Longest note to a day, in UTF-16 code units. */
export const MAX_DAY_NOTE_LENGTH = 2_000;

const count = z.number().int().nonnegative();
const axis = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);

export const ReadingSource = z.enum(['embedded', 'llm', 'user']);
export type ReadingSource = z.infer<typeof ReadingSource>;

/** A day of somebody's calendar, such as "2026-03-14". */
export const Day = z.iso.date('A day is written like 2026-03-14.');

export const TimeZone = z
  .string()
  .max(100)
  .refine(isTimeZone, 'This time zone is not known. Give its IANA name, such as "Europe/Berlin" or "UTC".')
  .describe('Where the person is, by its IANA name: days, hours and weekdays are theirs.');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const range = {
  from: Timestamp.optional().describe('The first moment of it; left out: the first message.'),
  until: Timestamp.optional().describe(
    'The first moment that is no longer in it; left out: after the newest message.',
  ),
};

/** Which messages of the person a question is about: of the branches on screen, in sessions that leave a trace. */
const what = {
  sessionId: SessionId.optional().describe('One session; left out: all of them.'),
  labels: z
    .array(EmotionLabel)
    .max(EMOTION_LABELS.length)
    .optional()
    .describe('Only messages that sounded mostly like one of these.'),
  sources: z
    .array(ReadingSource)
    .max(3)
    .optional()
    .describe('Only messages whose reading was made by one of these.'),
  ...range,
};

/** Of some values: their mean, how far they lie from it (standard deviation), the least and the greatest. */
export const Spread = z
  .object({ mean: axis, deviation: z.number().min(0).max(2), min: axis, max: axis })
  .meta({ id: 'Spread' });
export type Spread = z.infer<typeof Spread>;

/** How the person's messages sounded; `read` of them have a reading. */
const Sounded = z.object({ read: z.number().int().min(1), valence: Spread, arousal: Spread });
/** How the companion felt after `known` of them. */
const Felt = z.object({ known: z.number().int().min(1), valence: Spread, arousal: Spread, mood: MoodName });

/** The messages of one stretch of time. Stretches without a message are left out. */
export const StoryBucket = z
  .object({
    from: Timestamp.describe('When the first of its messages was written.'),
    until: Timestamp.describe('When the last of them was; equal for a single one.'),
    messages: z.number().int().min(1),
    person: Sounded.nullable(),
    companion: Felt.nullable(),
  })
  .meta({ id: 'StoryBucket' });
export type StoryBucket = z.infer<typeof StoryBucket>;

export const StorySeries = z
  .object({
    from: Timestamp,
    until: Timestamp,
    widthMs: z.number().int().min(1).describe('How much time a bucket covers.'),
    messages: count,
    read: count.describe('How many of them have a reading.'),
    buckets: z.array(StoryBucket).describe('Oldest first.'),
  })
  .meta({ id: 'StorySeries' });
export type StorySeries = z.infer<typeof StorySeries>;

/** One message of the person, without its words. */
export const StoryPoint = z
  .object({
    messageId: z.string(),
    sessionId: z.string(),
    position: count,
    at: Timestamp,
    person: z
      .object({
        valence: axis,
        arousal: axis,
        intensity: share,
        primary: EmotionLabel,
        source: ReadingSource,
      })
      .nullable(),
    companion: z.object({ valence: axis, arousal: axis, mood: MoodName }).nullable(),
  })
  .meta({ id: 'StoryPoint' });
export type StoryPoint = z.infer<typeof StoryPoint>;

/** One message of the person with the beginning of its words. */
export const StoryMoment = StoryPoint.extend({
  sessionTitle: z.string().nullable(),
  excerpt: z.string(),
  phrase: z.string().nullable().describe('What it sounded like, in words.'),
}).meta({ id: 'StoryMoment' });
export type StoryMoment = z.infer<typeof StoryMoment>;

const Tone = z.object({ mean: axis, deviation: z.number().min(0).max(2) });
export type Tone = z.infer<typeof Tone>;

/** A day on which the person said something. */
export const StoryDay = z
  .object({
    day: Day,
    messages: z.number().int().min(1),
    read: count,
    valence: Tone.nullable(),
    arousal: Tone.nullable(),
    intensity: share.nullable().describe('How strongly emotions spoke from the words, on the mean.'),
    primary: EmotionLabel.nullable().describe(
      'What most of its messages sounded like; null where none was read.',
    ),
  })
  .meta({ id: 'StoryDay' });
export type StoryDay = z.infer<typeof StoryDay>;

const Streak = z
  .object({
    days: count,
    from: Day.nullable().describe('The first day of it; null where there is none.'),
    until: Day.nullable().describe('The last day of it.'),
  })
  .meta({ id: 'Streak' });
export type Streak = z.infer<typeof Streak>;

/** A stretch of time in figures. They tell how words sounded, not how somebody was. */
export const StoryFigures = z
  .object({
    messages: count,
    read: count,
    sources: z.object({ embedded: count, llm: count, user: count }),
    sessions: count,
    first: Timestamp.nullable(),
    last: Timestamp.nullable(),
    person: z.object({ valence: Tone, arousal: Tone, intensity: share }).nullable(),
    companion: z.object({ known: count, valence: Tone, arousal: Tone, mood: MoodName }).nullable(),
    labels: z
      .array(z.object({ label: EmotionLabel, messages: z.number().int().min(1), intensity: share }))
      .describe('What messages mostly sounded like, the most frequent first.'),
    transitions: z
      .array(z.object({ from: EmotionLabel, to: EmotionLabel, times: z.number().int().min(1) }))
      .describe(
        'From one message to the next of the same session, where both were read and at most six hours lie between; the most frequent first.',
      ),
    hours: z
      .array(
        z.object({
          weekday: z.number().int().min(0).max(6).describe('0 is Monday, 6 is Sunday.'),
          hour: z.number().int().min(0).max(23),
          messages: z.number().int().min(1),
          read: count,
          valence: axis.nullable(),
        }),
      )
      .describe('When it was said, by weekday and hour of the day; hours without a message are left out.'),
    days: count.describe('Days on which something was said.'),
    talked: z.object({
      current: Streak.describe('Days in a row with a message, up to today or yesterday.'),
      longest: Streak,
    }),
    pleasant: z.object({
      current: Streak.describe(
        'Days in a row whose messages sounded pleasant on the mean, up to today or yesterday.',
      ),
      longest: Streak,
    }),
  })
  .meta({ id: 'StoryFigures' });
export type StoryFigures = z.infer<typeof StoryFigures>;

/** The words that go with an emotion more than with the others. */
export const StoryWords = z
  .object({
    label: EmotionLabel,
    messages: z.number().int().min(1),
    words: z
      .array(
        z.object({
          word: z.string(),
          messages: z.number().int().min(1).describe('In how many of those messages it occurs.'),
          weight: z.number().describe('How far beyond chance (a z-score): 2 and more is worth a look.'),
        }),
      )
      .describe('Heaviest first.'),
  })
  .meta({ id: 'StoryWords' });
export type StoryWords = z.infer<typeof StoryWords>;

export const DayNote = z.object({ day: Day, text: z.string(), updatedAt: Timestamp }).meta({ id: 'DayNote' });
export type DayNote = z.infer<typeof DayNote>;

export const DayNoteText = z
  .string()
  .trim()
  .min(1, 'The note is empty. Write something, or delete it.')
  .max(MAX_DAY_NOTE_LENGTH, 'A note has at most 2,000 characters. Shorten it.')
  .refine((text) => !/\p{Surrogate}/u.test(text), 'The note holds half of a character. Remove it.');

/** A look back, written by a language model from figures. */
export const Reflection = z
  .object({
    text: z.string().nullable().describe('Null where it could not be written.'),
    error: ReplyError.nullable(),
    provider: z.string(),
    model: z.string().nullable(),
  })
  .meta({ id: 'Reflection' });
export type Reflection = z.infer<typeof Reflection>;

const tags = ['Story'];

export const story = {
  series: procedure
    .route({
      method: 'GET',
      path: '/story/series',
      tags,
      summary: 'Valence and arousal of the person and the companion over time, in buckets',
    })
    .input(
      z
        .object({
          ...what,
          buckets: z.number().int().min(1).max(MAX_STORY_BUCKETS).default(600).describe('At most so many.'),
        })
        .prefault({}),
    )
    .output(StorySeries),
  points: procedure
    .route({
      method: 'GET',
      path: '/story/points',
      tags,
      summary: 'The newest messages of a range, one by one, oldest first, without their words',
    })
    .input(
      z.object({ ...what, limit: z.number().int().min(1).max(MAX_STORY_POINTS).default(300) }).prefault({}),
    )
    .output(z.object({ points: z.array(StoryPoint), total: count })),
  moment: procedure
    .route({
      method: 'GET',
      path: '/story/moment',
      tags,
      summary: 'The newest message of a range with the beginning of its words; null where there is none',
    })
    .input(z.object(what).prefault({}))
    .output(z.object({ moment: StoryMoment.nullable(), total: count })),
  days: procedure
    .route({
      method: 'GET',
      path: '/story/days',
      tags,
      summary: 'Days of the calendar on which something was said, and how it sounded',
    })
    .input(z.object({ ...what, timeZone: TimeZone }))
    .output(z.object({ days: z.array(StoryDay).describe('Oldest first.') })),
  figures: procedure
    .route({
      method: 'GET',
      path: '/story/figures',
      tags,
      summary: 'A stretch of time in figures: emotions, how they follow one another, when, and streaks',
    })
    .input(z.object({ ...what, timeZone: TimeZone }))
    .output(StoryFigures),
  words: procedure
    .route({
      method: 'GET',
      path: '/story/words',
      tags,
      summary: 'Words that go with each emotion, counted on the device',
    })
    .input(z.object(what).prefault({}))
    .output(
      z.object({
        messages: count.describe('How many were looked at, the newest ones.'),
        total: count.describe('How many there are.'),
        labels: z.array(StoryWords).describe('The most frequent emotion first.'),
      }),
    ),
  reflect: procedure
    .route({
      method: 'POST',
      path: '/story/reflection',
      tags,
      summary:
        'Ask the chosen language model to look back on a stretch of time; it gets figures and no word of the person',
    })
    .input(
      z.object({
        ...what,
        timeZone: TimeZone,
        language: z
          .string()
          .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'A language is a tag such as "en" or "pt-BR".')
          .default('en')
          .describe('To write in, as a BCP 47 tag.'),
      }),
    )
    .output(Reflection),
  notes: procedure
    .route({ method: 'GET', path: '/story/notes', tags, summary: 'The notes to days, oldest day first' })
    .input(z.object({ from: Day.optional(), until: Day.optional() }).prefault({}))
    .output(z.object({ notes: z.array(DayNote) })),
  saveNote: procedure
    .route({ method: 'PUT', path: '/story/notes/{day}', tags, summary: 'Write a note to a day' })
    .input(z.object({ day: Day, text: DayNoteText }))
    .output(DayNote),
  removeNote: procedure
    .route({ method: 'DELETE', path: '/story/notes/{day}', tags, summary: 'Delete the note to a day' })
    .input(z.object({ day: Day }))
    .output(z.object({})),
};
