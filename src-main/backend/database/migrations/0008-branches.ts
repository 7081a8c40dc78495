import type { Migration } from './migration.ts';

/**
 * `chosen` marks, among the messages below one (or the first ones of a session), the one that is or was shown last:
 * where a branch is shown again, it goes on from each message with the chosen one. What is shown is always chosen.
 *
 * A state of the companion can be made anew from what brought it about, bit for bit: `heard_by` is who heard the
 * message (name and traits), `proposal` what a language model thought that it means to the companion. `felt` in
 * `corrections` was a copy of what follows from them.
 */
export const branches: Migration = {
  version: 8,
  name: 'branches',
  sql: `
    ALTER TABLE messages ADD COLUMN chosen INTEGER NOT NULL DEFAULT 1 CHECK (chosen IN (0, 1));
    UPDATE messages SET chosen = 0 WHERE shown = 0 AND EXISTS (
      SELECT 1 FROM messages s WHERE s.parent_id = messages.parent_id AND (s.shown = 1 OR s.seq > messages.seq));
    CREATE INDEX messages_first ON messages (session_id) WHERE parent_id IS NULL;

    ALTER TABLE emotion_readings ADD COLUMN proposal TEXT CHECK (json_valid(proposal));
    ALTER TABLE messages ADD COLUMN heard_by TEXT CHECK (json_valid(heard_by));
    UPDATE messages SET heard_by = (
      SELECT json_object('name', s.persona ->> 'name', 'traits', json(s.persona -> 'traits'))
      FROM sessions s WHERE s.id = messages.session_id) WHERE id IN (SELECT message_id FROM affect_states);
    ALTER TABLE corrections DROP COLUMN felt;
  `,
};
