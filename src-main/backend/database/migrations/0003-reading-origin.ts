import type { Migration } from './migration.ts';

/**
 * Which stage of the embedded detector made a reading, in which language the text is, and which words
 * weighed most: places in the text and weights, never the words themselves. What was read before was read by
 * the only stage that there was.
 */
export const readingOrigin: Migration = {
  version: 3,
  name: 'reading-origin',
  sql: `
    ALTER TABLE emotion_readings ADD COLUMN stage TEXT CHECK (stage IN ('linear', 'transformer', 'languages'));
    ALTER TABLE emotion_readings ADD COLUMN language TEXT;
    ALTER TABLE emotion_readings ADD COLUMN words TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(words));
    UPDATE emotion_readings SET stage = 'linear' WHERE source = 'embedded';
  `,
};
