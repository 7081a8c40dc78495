import type { Message } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Store } from '../../database/store.ts';
import { messagesOf, sessionsOf, speakerWord, timeWord, titleWord } from './conversations.ts';
import type { Piece } from './piece.ts';

/** What the screen shows, to be read anywhere. Words are quoted, so that none of them can pass for a heading. */
export function* exportMarkdown(
  store: Store,
  sessionIds: readonly string[] | null,
  now: number,
): Generator<Piece> {
  yield { text: `# EmotionGPT\n\nExported ${timeWord(now)}.\n`, messages: 0 };
  for (const session of sessionsOf(store, sessionIds)) {
    const began = `*With ${inline(session.persona.name)}, begun ${timeWord(session.createdAt)}*`;
    yield { text: `\n## ${inline(titleWord(session))}\n\n${began}\n`, messages: 0 };
    for (const messages of messagesOf(store, session)) {
      yield { text: messages.map((message) => said(message, session)).join(''), messages: messages.length };
    }
  }
}

function said(message: Message, session: Session): string {
  const who = `**${inline(speakerWord(message, session))}** · ${timeWord(message.createdAt)}`;
  const reading = message.reading === null ? '' : `\n*Sounds like ${message.reading.phrase}.*\n`;
  return `\n${who}\n\n${quoted(message.text)}\n${reading}`;
}

const quoted = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Text within a line, where no sign of Markdown or HTML may mean anything. */
const inline = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
