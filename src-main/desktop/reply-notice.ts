import type { DesktopSettings } from '#shared/contract/desktop.ts';
import type { MessageStatus } from '#shared/contract/messages.ts';

export interface Notice {
  readonly title: string;
  readonly body: string;
}

interface Ended {
  readonly status: MessageStatus;
  /** The words of the reply, or null where they must not be shown. */
  readonly text: string | null;
}

/** Systems cut longer texts, each elsewhere. */
const LONGEST_BODY = 160;

/** A locked screen shows notifications too: these say nothing of the conversation. */
const PLAIN: Readonly<Record<Exclude<MessageStatus, 'generating'>, string>> = {
  complete: 'A reply is ready.',
  interrupted: 'A reply ended early.',
  failed: 'A reply could not be written.',
};

/** What the system is asked to show when a reply has ended; null: nothing. */
export function noticeOf(setting: DesktopSettings['notifications'], { status, text }: Ended): Notice | null {
  if (setting === 'off' || status === 'generating') return null;
  const words = setting === 'words' && status !== 'failed' ? plainWords(text ?? '') : '';
  return { title: 'EmotionGPT', body: words === '' ? PLAIN[status] : words };
}

/** The words without the marks of Markdown, on one line. */
function plainWords(text: string): string {
  const words = text
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_BODY) return words;
  return `${Array.from(words)
    .slice(0, LONGEST_BODY - 1)
    .join('')
    .trimEnd()}…`;
}
