import type { Db } from '../open.ts';
import { correctionsPart } from './corrections.ts';
import { dayNotesPart } from './day-notes.ts';
import { foldersPart } from './folders.ts';
import { forgottenPart, knowledgePart, welcomesPart } from './knowledge.ts';
import { messagesPart } from './messages.ts';
import type { Part } from './part.ts';
import { personalitiesPart } from './personalities.ts';
import { personasPart } from './personas.ts';
import { readingsPart } from './readings.ts';
import { sessionsPart } from './sessions.ts';
import { statesPart } from './states.ts';

/**
 * Everything that an export holds, in the order in which it can be brought back: what others refer to comes first.
 * A new table of the person's words or of what was made of them gets a part here.
 */
export const partsOf = (db: Db): readonly Part[] => [
  personasPart(db),
  foldersPart(db),
  sessionsPart(db),
  personalitiesPart(db),
  messagesPart(db),
  readingsPart(db),
  correctionsPart(db),
  statesPart(db),
  knowledgePart(db),
  forgottenPart(db),
  welcomesPart(db),
  dayNotesPart(db),
];

/** Every table, and how it is taken along: by the part of that name, or not at all for a reason. */
export const TABLES: Readonly<Record<string, { part: string } | { leftOut: string }>> = {
  personas: { part: 'personas' },
  folders: { part: 'folders' },
  sessions: { part: 'sessions' },
  personalities: { part: 'personalities' },
  messages: { part: 'messages' },
  emotion_readings: { part: 'readings' },
  corrections: { part: 'corrections' },
  affect_states: { part: 'states' },
  self_knowledge: { part: 'knowledge' },
  forgotten_messages: { part: 'forgottenMessages' },
  welcomes: { part: 'welcomes' },
  day_notes: { part: 'dayNotes' },
  story_points: { leftOut: 'made anew from messages, readings and states' },
  story_sessions: { leftOut: 'numbers for the table before' },
  self_knowledge_fts: { leftOut: 'made anew from what is known' },
  summaries: { leftOut: 'made anew from the messages when a prompt has no room for them' },
  messages_fts: { leftOut: 'made anew from the messages' },
  outbound_requests: { leftOut: 'about this machine, not about the person' },
  imports: { leftOut: 'about this machine: what was brought in here' },
  to_read: { leftOut: 'work that waits' },
  to_relive: { leftOut: 'work that waits' },
  drafts: { leftOut: 'not said yet' },
  deletions: { leftOut: 'work that waits' },
  deleted_messages: { leftOut: 'work that waits' },
  deleted_sessions: { leftOut: 'work that waits' },
};
