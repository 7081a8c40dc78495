/** What the story's contract and its screens both have to know. Without schemas: a screen loads no more than this. */

export const READING_SOURCES = ['embedded', 'llm', 'user'] as const;

/** Most buckets that one series may have. */
export const MAX_STORY_BUCKETS = 2_000;
/** Most messages that one list of points may have. */
export const MAX_STORY_POINTS = 1_000;
/** Longest note to a day, in UTF-16 code units. */
export const MAX_DAY_NOTE_LENGTH = 2_000;
