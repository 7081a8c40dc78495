import type { Migration } from './migration.ts';

const inThousandths = (value: string): string => `CAST(round(${value} * 1000) AS INTEGER)`;
/** Away from zero, so that a mood stays on its side of the middle, which its name follows from. */
const moodInThousandths = (value: string): string =>
  `CAST(${value} * 1000 + 0.999999 * sign(${value}) AS INTEGER)`;

/** Of message `m`: where its reading and the companion's mood after it stand, and what of them the story is drawn from. */
const POINTS = `
  SELECT m.created_at, m.seq, n.no,
         ${inThousandths('r.valence')}, ${inThousandths('r.arousal')},
         ${inThousandths('r.intensity')}, r.primary_label, r.source,
         ${moodInThousandths('a.valence')}, ${moodInThousandths('a.arousal')},
         ${moodInThousandths('a.dominance')}
  FROM messages m JOIN story_sessions n ON n.session_id = m.session_id
  LEFT JOIN corrections hidden ON hidden.message_id = m.id AND hidden.label IS NULL
  LEFT JOIN emotion_readings r ON hidden.message_id IS NULL AND r.message_id = m.id
    AND r.source = (SELECT max(source) FROM emotion_readings WHERE message_id = m.id)
  LEFT JOIN affect_states a ON a.message_id = m.id
  WHERE m.role = 'user' AND m.shown = 1
    AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)`;

/** Makes both tables anew from what they follow from. */
export const REBUILD_STORY = `
  DELETE FROM story_points;
  DELETE FROM story_sessions;
  INSERT INTO story_sessions (session_id) SELECT DISTINCT session_id FROM messages WHERE role = 'user';
  INSERT INTO story_points ${POINTS};`;

/** The reading of a message that counts, as `readings.ts` joins it. */
const COUNTED = (id: string) => `
  (SELECT ${inThousandths('r.valence')}, ${inThousandths('r.arousal')},
          ${inThousandths('r.intensity')}, r.primary_label, r.source
   FROM emotion_readings r WHERE r.message_id = ${id}
     AND r.source = (SELECT max(source) FROM emotion_readings WHERE message_id = ${id})
     AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.message_id = ${id} AND c.label IS NULL))`;

const rereadAfter = (table: string, event: string, id: string) => `
  CREATE TRIGGER story_${table}_${event.slice(0, 6).trim().toLowerCase()} AFTER ${event} ON ${table} BEGIN
    UPDATE story_points SET (valence, arousal, intensity, label, source) = ${COUNTED(id)}
    FROM messages m WHERE m.id = ${id} AND story_points.at = m.created_at AND story_points.seq = m.seq;
  END;`;

const feltAfter = (event: string) => `
  CREATE TRIGGER story_states_${event.slice(0, 6).toLowerCase()} AFTER ${event} ON affect_states BEGIN
    UPDATE story_points SET mood_valence = ${moodInThousandths('new.valence')},
      mood_arousal = ${moodInThousandths('new.arousal')},
      mood_dominance = ${moodInThousandths('new.dominance')}
    FROM messages m WHERE m.id = new.message_id AND story_points.at = m.created_at AND story_points.seq = m.seq;
  END;`;

/**
 * The story of somebody's feelings over time is drawn from one narrow row for each of their messages on screen, in the
 * order of time: a hundred thousand of them are some megabytes, where messages and readings are a hundred times that.
 * Triggers keep the rows true; nothing else writes them. Numbers are in thousandths. Sessions have short numbers here.
 *
 * Messages that are being deleted have no row from the moment on that this begins, and one again when it is taken back.
 * Sessions that are being deleted keep theirs: queries leave them out.
 *
 * `day_notes` is what the person wrote to a day of their calendar.
 */
export const story: Migration = {
  version: 13,
  name: 'story',
  sql: `
    CREATE TABLE story_sessions (
      no INTEGER PRIMARY KEY,
      session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE story_points (
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      session INTEGER NOT NULL,
      valence INTEGER,
      arousal INTEGER,
      intensity INTEGER,
      label TEXT,
      source TEXT,
      mood_valence INTEGER,
      mood_arousal INTEGER,
      mood_dominance INTEGER,
      PRIMARY KEY (at, seq)
    ) STRICT, WITHOUT ROWID;
    ${REBUILD_STORY}

    CREATE TRIGGER story_said AFTER INSERT ON messages WHEN new.role = 'user' BEGIN
      INSERT INTO story_sessions (session_id) SELECT new.session_id
        WHERE NOT EXISTS (SELECT 1 FROM story_sessions WHERE session_id = new.session_id);
      INSERT INTO story_points (at, seq, session) SELECT new.created_at, new.seq, no FROM story_sessions
        WHERE session_id = new.session_id AND new.shown = 1;
    END;
    CREATE TRIGGER story_hidden AFTER UPDATE OF shown ON messages
      WHEN new.role = 'user' AND old.shown = 1 AND new.shown = 0 BEGIN
      DELETE FROM story_points WHERE at = new.created_at AND seq = new.seq;
    END;
    CREATE TRIGGER story_shown AFTER UPDATE OF shown ON messages
      WHEN new.role = 'user' AND old.shown = 0 AND new.shown = 1 BEGIN
      INSERT OR REPLACE INTO story_points ${POINTS} AND m.id = new.id;
    END;
    CREATE TRIGGER story_gone AFTER DELETE ON messages WHEN old.role = 'user' BEGIN
      DELETE FROM story_points WHERE at = old.created_at AND seq = old.seq;
    END;
    CREATE TRIGGER story_deletion_begun AFTER INSERT ON deleted_messages BEGIN
      DELETE FROM story_points WHERE (at, seq) IN (SELECT created_at, seq FROM messages WHERE id = new.message_id);
    END;
    CREATE TRIGGER story_deletion_taken_back AFTER DELETE ON deleted_messages BEGIN
      INSERT OR REPLACE INTO story_points ${POINTS} AND m.id = old.message_id;
    END;
    ${rereadAfter('emotion_readings', 'INSERT', 'new.message_id')}
    ${rereadAfter('emotion_readings', 'UPDATE', 'new.message_id')}
    ${rereadAfter('emotion_readings', 'DELETE', 'old.message_id')}
    ${rereadAfter('corrections', 'INSERT', 'new.message_id')}
    ${rereadAfter('corrections', 'UPDATE', 'new.message_id')}
    ${rereadAfter('corrections', 'DELETE', 'old.message_id')}
    ${feltAfter('INSERT')}
    ${feltAfter('UPDATE OF valence, arousal, dominance')}

    CREATE TABLE day_notes (
      day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      text TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX day_notes_of_import ON day_notes (import_id) WHERE import_id IS NOT NULL;
  `,
};
