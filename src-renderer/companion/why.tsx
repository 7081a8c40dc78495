import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Companion } from '#shared/contract/companion.ts';
import { FEELING_WORDS } from '#shared/emotions/words.ts';
import { Button } from '../ui/button.tsx';
import { MoodPlane } from './mood-plane.tsx';
import { intensityWord } from './words.ts';

interface WhyProps {
  readonly companion: Companion;
  /** Where the message of a cause is, for a jump; null where that is not known. */
  readonly positionOf: (messageId: string) => number | null;
  readonly onJump: (position: number) => void;
}

/** Behind "Why?": what the companion feels now, the messages that caused it, and its mood against its rest. */
export function Why({ companion, positionOf, onJump }: WhyProps) {
  const [open, setOpen] = useState(false);
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
      <div id={id} hidden={!open} className="flex flex-col gap-5">
        {companion.emotions.length === 0 ? (
          <p className="text-center text-ink-soft text-sm">Nothing stirs it just now. Its mood is its own.</p>
        ) : (
          <Feelings emotions={companion.emotions} positionOf={positionOf} onJump={onJump} />
        )}
        <MoodPlane mood={companion.mood} resting={companion.resting} />
      </div>
    </div>
  );
}

/** The strongest so many are shown first: after a lively hour a dozen may still be fading. */
const STRONGEST = 3;

interface FeelingsProps extends Omit<WhyProps, 'companion'> {
  readonly emotions: Companion['emotions'];
}

function Feelings({ emotions, positionOf, onJump }: FeelingsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? emotions : emotions.slice(0, STRONGEST);
  return (
    <>
      <ul className="flex flex-col gap-4">
        {shown.map((emotion) => (
          <Feeling
            key={`${emotion.kind}-${emotion.causeMessageId}`}
            emotion={emotion}
            position={positionOf(emotion.causeMessageId)}
            onJump={onJump}
          />
        ))}
      </ul>
      {emotions.length > STRONGEST ? (
        <Button tone="quiet" size="small" className="-mt-2 self-start" onClick={() => setAll(!all)}>
          {all ? 'Show the strongest' : `Show ${emotions.length - STRONGEST} more`}
        </Button>
      ) : null}
    </>
  );
}

interface FeelingProps {
  readonly emotion: Companion['emotions'][number];
  readonly position: number | null;
  readonly onJump: (position: number) => void;
}

function Feeling({ emotion, position, onJump }: FeelingProps) {
  const cause = `because you said “${emotion.excerpt}”`;
  return (
    <li className="flex flex-col gap-1.5">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium first-letter:uppercase">{FEELING_WORDS[emotion.kind]}</span>
        <span className="text-ink-soft text-sm">{intensityWord(emotion.intensity)}</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-ink/8">
        <div
          className="h-full rounded-full bg-companion transition-[width] duration-700"
          style={{ width: `${Math.round(emotion.intensity * 100)}%` }}
        />
      </div>
      {position === null ? (
        <p className="line-clamp-3 wrap-anywhere text-ink-soft text-sm">{cause}</p>
      ) : (
        <button
          type="button"
          onClick={() => onJump(position)}
          className="line-clamp-3 wrap-anywhere rounded text-left text-ink-soft text-sm underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          {cause}
        </button>
      )}
    </li>
  );
}
