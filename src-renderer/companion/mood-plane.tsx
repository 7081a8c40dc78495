import type { ReactNode } from 'react';
import type { Vad } from '#shared/emotions/vad.ts';
import { moodAgainstRest } from './words.ts';

const SIZE = 120;
const toX = (valence: number): number => ((valence + 1) / 2) * SIZE;
const toY = (arousal: number): number => ((1 - arousal) / 2) * SIZE;

interface MoodPlaneProps {
  readonly mood: Vad;
  readonly resting: Vad;
  /** What is said under it; left out: where the mood is from its rest. */
  readonly caption?: ReactNode;
}

/** The present mood (filled) and where it rests (ring) on the plane of pleasure and arousal. */
export function MoodPlane({ mood, resting, caption }: MoodPlaneProps) {
  const from = { x: toX(resting.valence), y: toY(resting.arousal) };
  const to = { x: toX(mood.valence), y: toY(mood.arousal) };
  return (
    <figure className="flex flex-col gap-2">
      <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2 text-ink-faint text-xs">
        <span className="col-start-2 text-center">stirred</span>
        <span className="col-start-1">unpleasant</span>
        <svg aria-hidden viewBox={`0 0 ${SIZE} ${SIZE}`} className="mx-auto w-full max-w-36 overflow-visible">
          <rect width={SIZE} height={SIZE} rx={14} fill="var(--sunken)" stroke="var(--line)" />
          <path d={`M${SIZE / 2} 0V${SIZE}M0 ${SIZE / 2}H${SIZE}`} stroke="var(--line)" />
          <line
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke="var(--companion)"
            strokeWidth={1.5}
            strokeDasharray="3 3"
          />
          <circle
            cx={from.x}
            cy={from.y}
            r={6}
            fill="var(--surface)"
            stroke="var(--companion)"
            strokeWidth={2}
          />
          <circle
            cx={to.x}
            cy={to.y}
            r={6}
            fill="var(--companion)"
            stroke="var(--surface)"
            strokeWidth={1.5}
          />
        </svg>
        <span className="col-start-3">pleasant</span>
        <span className="col-start-2 text-center">calm</span>
      </div>
      <figcaption className="text-center text-ink-soft text-sm">
        {caption ?? (
          <>
            <span aria-hidden>● now, ○ at rest. </span>
            Its mood is {moodAgainstRest(mood, resting)}.
          </>
        )}
      </figcaption>
    </figure>
  );
}
