import type { ReactNode } from 'react';
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { momentWord } from './moment.ts';
import { signed, tableRows } from './series.ts';

/** Most rows in the document: all that a table on the screen shows, and fewer where it is only read aloud. */
const MAX_ROWS = { seen: 200, heard: 50 };

interface TimelineTableProps {
  readonly points: readonly TimelinePoint[];
  readonly total: number;
  readonly companionName: string;
  /** Null: the table is there for screen readers only. */
  readonly onJump: ((position: number) => void) | null;
}

/** The same data as the chart, newest first. */
export function TimelineTable({ points, total, companionName, onJump }: TimelineTableProps) {
  const rows = tableRows(points, total, onJump === null ? MAX_ROWS.heard : MAX_ROWS.seen);
  return (
    <table className="min-w-[36rem] border-separate border-spacing-0 text-left text-sm tabular-nums">
      <caption className="pb-2 text-left text-ink-soft">
        <span className="sticky left-0 block w-max max-w-64">
          {caption(rows.length, total)} −1 is unpleasant or calm, +1 is pleasant or stirred.
        </span>
      </caption>
      <thead className="text-ink-soft">
        <tr>
          <Head rowSpan={2}>Message</Head>
          <Head colSpan={3}>You</Head>
          <Head colSpan={3}>{companionName}</Head>
        </tr>
        <tr>
          <Head>sounded like</Head>
          <Head>pleasant</Head>
          <Head>stirred</Head>
          <Head>felt</Head>
          <Head>pleasant</Head>
          <Head>stirred</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ordinal, point }) => (
          <tr key={point.messageId}>
            <th scope="row" className="w-40 max-w-40 border-t py-1.5 pr-3 align-top font-normal">
              <Message ordinal={ordinal} point={point} onJump={onJump} />
            </th>
            <Cell>{point.person?.phrase ?? 'not read'}</Cell>
            <Cell>{signed(point.person?.valence ?? null)}</Cell>
            <Cell>{signed(point.person?.arousal ?? null)}</Cell>
            <Cell>{point.companion ? MOOD_WORDS[point.companion.moodName] : 'not known'}</Cell>
            <Cell>{signed(point.companion?.valence ?? null)}</Cell>
            <Cell>{signed(point.companion?.arousal ?? null)}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const caption = (shown: number, total: number): string =>
  shown < total
    ? `Emotion timeline: the newest ${shown} of ${total} messages.`
    : 'Emotion timeline, newest first.';

interface HeadProps {
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly children: ReactNode;
}

const Head = ({ colSpan, rowSpan, children }: HeadProps) => (
  <th
    scope={colSpan === undefined ? 'col' : 'colgroup'}
    colSpan={colSpan}
    rowSpan={rowSpan}
    className="pr-3 align-bottom font-medium"
  >
    {children}
  </th>
);

const Cell = ({ children }: { children: ReactNode }) => (
  <td className="border-t py-1.5 pr-3 align-top">{children}</td>
);

interface MessageProps {
  readonly ordinal: number;
  readonly point: TimelinePoint;
  readonly onJump: ((position: number) => void) | null;
}

function Message({ ordinal, point, onJump }: MessageProps) {
  const text = `${ordinal}. ${point.excerpt}`;
  return (
    <>
      {onJump === null ? (
        text
      ) : (
        <button
          type="button"
          onClick={() => onJump(point.position)}
          className="line-clamp-2 wrap-anywhere text-left underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {text}
        </button>
      )}
      <span className="block text-ink-faint text-xs">{momentWord(point.at)}</span>
    </>
  );
}
