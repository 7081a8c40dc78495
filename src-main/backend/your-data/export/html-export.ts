import type { Message } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Store } from '../../database/store.ts';
import { messagesOf, sessionsOf, speakerWord, timeWord, titleWord } from './conversations.ts';
import type { Piece } from './piece.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1.25rem; font: 1rem/1.6 system-ui, sans-serif; }
h2 { margin: 3rem 0 0; }
.begun, time, .reading { font-size: 0.875rem; opacity: 0.8; }
article { margin: 1.25rem 0; padding: 0.75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 1rem; }
article.you { margin-left: 3rem; }
article.reply { margin-right: 3rem; }
article p { margin: 0.25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } article { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** The policy lets nothing in but the page's own style: whatever the words are, they stay words. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What the screen shows as one page that needs nothing else, runs nothing, and prints well. */
export function* exportHtml(
  store: Store,
  sessionIds: readonly string[] | null,
  now: number,
): Generator<Piece> {
  yield {
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>EmotionGPT, exported ${timeWord(now)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>EmotionGPT</h1>
<p class="begun">Exported ${timeWord(now)}</p>
`,
    messages: 0,
  };
  for (const session of sessionsOf(store, sessionIds)) {
    yield { text: heading(session), messages: 0 };
    for (const messages of messagesOf(store, session)) {
      yield { text: messages.map((message) => said(message, session)).join(''), messages: messages.length };
    }
    yield { text: '</section>\n', messages: 0 };
  }
  yield { text: '</body>\n</html>\n', messages: 0 };
}

const heading = (session: Session): string =>
  `<section>
<h2 dir="auto">${escaped(titleWord(session))}</h2>
<p class="begun">With ${escaped(session.persona.name)}, begun ${timeWord(session.createdAt)}</p>
`;

function said(message: Message, session: Session): string {
  const kind = message.role === 'user' ? 'you' : 'reply';
  const time = `<time datetime="${new Date(message.createdAt).toISOString()}">${timeWord(message.createdAt)}</time>`;
  const reading =
    message.reading === null ? '' : `<p class="reading">Sounds like ${escaped(message.reading.phrase)}</p>\n`;
  return `<article class="${kind}">
<strong>${escaped(speakerWord(message, session))}</strong> ${time}
<p dir="auto">${escaped(message.text)}</p>
${reading}</article>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!).replaceAll('\0', '\uFFFD');
