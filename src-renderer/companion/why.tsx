import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Companion } from '#shared/contract/companion.ts';
import { FEELING_WORDS } from '#shared/emotions/words.ts';
import { Button } from '../ui/button.tsx';
import { MoodPlane } from './mood-plane.tsx';
import { useLiveCompanion } from './use-live-companion.ts';
import { byCause, intensityWord } from './words.ts';

interface WhyProps {
  readonly companion: Companion;
  /** When it came, milliseconds by this machine's clock. */
  readonly receivedAt: number;
  /** Where the message of a cause is, for a jump; null where that is not known. */
  readonly positionOf: (messageId: string) => number | null;
  readonly onJump: (position: number) => void;
}

/**
 * Behind "Why?": the messages that moved the companion, newest first, what it feels about each as that fades, and
 * how far its mood is from its rest.
 */
export function Why({ companion, receivedAt, positionOf, onJump }: WhyProps) {
  const [open, setOpen] = useState(false);
  const live = useLiveCompanion(companion, receivedAt, open);
  const id = useId();
  return (
    <div className="flex w-full flex-col gap-3">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-8 items-center gap-1 self-center rounded-full px-3 font-medium text-ink-soft text-sm transition-colors duration-150 hover:bg-ink/7 hover:text-ink"
      >
        Why?
        <ChevronDown
          aria-hidden
          className={`size-4 transition-transform duration-150 ${open ? 'rotate-180' : ''}`}
        />
      </button>
      <section id={id} hidden={!open} aria-label="Why it feels so" className="flex flex-col gap-5">
        {live.emotions.length === 0 ? (
          <p className="text-center text-ink-soft text-sm">Nothing stirs it just now. Its mood is its own.</p>
        ) : (
          <Causes emotions={live.emotions} positionOf={positionOf} onJump={onJump} />
        )}
        <MoodPlane mood={live.mood} resting={live.resting} />
      </section>
    </div>
  );
}

/** The last so many are shown first: after a lively hour a dozen messages may still be felt. */
const LAST = 3;

interface CausesProps extends Pick<WhyProps, 'positionOf' | 'onJump'> {
  readonly emotions: Companion['emotions'];
}

function Causes({ emotions, positionOf, onJump }: CausesProps) {
  const [all, setAll] = useState(false);
  const causes = byCause(emotions);
  return (
    <>
      <ul className="flex flex-col gap-5">
        {(all ? causes : causes.slice(0, LAST)).map(({ messageId, excerpt, emotions: felt }) => (
          <li key={messageId} className="flex flex-col gap-2">
            <Cause excerpt={excerpt} position={positionOf(messageId)} onJump={onJump} />
            <ul className="flex flex-col gap-2">
              {felt.map((emotion) => (
                <Feeling key={emotion.kind} emotion={emotion} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {causes.length > LAST ? (
        <Button tone="quiet" size="small" className="-mt-2 self-start" onClick={() => setAll(!all)}>
          {all ? 'Show the last ones' : `Show ${causes.length - LAST} more`}
        </Button>
      ) : null}
    </>
  );
}

interface CauseProps {
  readonly excerpt: string;
  readonly position: number | null;
  readonly onJump: (position: number) => void;
}

/** The message, leading to it where it is known where that is. */
function Cause({ excerpt, position, onJump }: CauseProps) {
  const words = `Because you said “${excerpt}”`;
  if (position === null) return <p className="line-clamp-3 wrap-anywhere text-ink-soft text-sm">{words}</p>;
  return (
    <button
      type="button"
      onClick={() => onJump(position)}
      className="line-clamp-3 wrap-anywhere rounded text-left text-ink-soft text-sm underline decoration-line-strong underline-offset-2 hover:text-ink"
    >
      {words}
    </button>
  );
}

function Feeling({ emotion: { kind, intensity } }: { readonly emotion: Companion['emotions'][number] }) {
  return (
    <li className="flex flex-col gap-1">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium first-letter:uppercase">{FEELING_WORDS[kind]}</span>
        <span className="text-ink-soft text-sm">{intensityWord(intensity)}</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-ink/8">
        <div
          className="h-full rounded-full bg-companion transition-[width] duration-700"
          style={{ width: `${(intensity * 100).toFixed(1)}%` }}
        />
      </div>
    </li>
  );
}
