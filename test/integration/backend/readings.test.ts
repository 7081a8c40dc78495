import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { readingOf } from '../../unit/emotion-state/generators.ts';
import { DATABASE_KEY, temporaryDir } from './start-backend.ts';

const SAID = `
  INSERT INTO sessions (id, persona, created_at, updated_at) VALUES ('session', '{}', 1, 1);
  INSERT INTO messages (id, session_id, position, shown, role, text, status, created_at)
    VALUES ('message', 'session', 0, 1, 'user', 'so glad', 'complete', 1);
`;

describe('a stored reading', () => {
  test('comes back with its stage, its language and the words that weighed most', () => {
    const db = openDatabase(':memory:', '');
    db.exec(SAID);
    const store = createStore(db);
    const reading: EmotionReading = {
      ...readingOf({ joy: 0.8 }),
      stage: 'languages',
      language: 'pt-BR',
      words: [{ start: 3, end: 7, weight: 0.6123 }],
    };
    store.readings.save('message', reading);
    expect(store.messages.get('message')?.reading).toEqual(reading);
    store.close();
  });

  test('of an earlier version is kept: the linear stage made it, its language and words are not known', () => {
    const file = join(temporaryDir(), 'earlier.db');
    const earlier = openDatabase(
      file,
      DATABASE_KEY,
      MIGRATIONS.filter(({ version }) => version < 3),
    );
    earlier.exec(`${SAID}
      INSERT INTO emotion_readings VALUES
        ('message', 'embedded', '{"joy":0.8}', 'joy', '["joy"]', 'joy', 0.5, 0.3, 0.2, 0.6, 0.8);
    `);
    earlier.close();

    const store = createStore(openDatabase(file, DATABASE_KEY));
    expect(store.messages.get('message')?.reading).toMatchObject({
      primary: 'joy',
      stage: 'linear',
      language: null,
      words: [],
    });
    store.close();
  });
});
