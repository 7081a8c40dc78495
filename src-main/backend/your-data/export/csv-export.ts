import type { Message } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { Store } from '../../database/store.ts';
import { messagesOf, sessionsOf, titleWord } from './conversations.ts';
import { type Cell, csvLine } from './csv.ts';
import type { Piece } from './piece.ts';

const OF_MESSAGE = ['time', 'session_id', 'session', 'message_id'];

/** What was read from each message that the screen shows; the person's own corrections count. */
export const exportReadings = (store: Store, sessionIds: readonly string[] | null): Generator<Piece> =>
  table(
    [
      ...OF_MESSAGE,
      'primary',
      'phrase',
      'valence',
      'arousal',
      'dominance',
      'intensity',
      'confidence',
      'emotions',
      'source',
      'language',
      'text',
    ],
    store,
    sessionIds,
    ({ reading, text }) =>
      reading && [
        reading.primary,
        reading.phrase,
        reading.valence,
        reading.arousal,
        reading.dominance,
        reading.intensity,
        reading.confidence,
        reading.active.join(' '),
        reading.source,
        reading.language,
        text,
      ],
  );

/** How the companion felt after each message of the person. */
export const exportMoods = (store: Store, sessionIds: readonly string[] | null): Generator<Piece> =>
  table(
    [...OF_MESSAGE, 'mood', 'valence', 'arousal', 'dominance', 'emotions'],
    store,
    sessionIds,
    ({ id }) => {
      const state = store.affect.of(id);
      if (state === null) return null;
      const { valence, arousal, dominance } = state.mood;
      const emotions = state.emotions.map(({ kind, intensity }) => `${kind} ${intensity.toFixed(2)}`);
      return [moodName(state.mood), valence, arousal, dominance, emotions.join(' ')];
    },
  );

function* table(
  head: readonly string[],
  store: Store,
  sessionIds: readonly string[] | null,
  cellsOf: (message: Message) => readonly Cell[] | null,
): Generator<Piece> {
  yield { text: csvLine(head), messages: 0 };
  for (const session of sessionsOf(store, sessionIds)) {
    for (const messages of messagesOf(store, session)) {
      const lines = messages.map((message) => {
        const cells = cellsOf(message);
        return cells === null ? '' : csvLine([...about(message, session), ...cells]);
      });
      yield { text: lines.join(''), messages: messages.length };
    }
  }
}

const about = (message: Message, session: Session): Cell[] => [
  new Date(message.createdAt).toISOString(),
  session.id,
  titleWord(session),
  message.id,
];
