import { useEffect, useRef, useState } from 'react';
import type { Vad } from '#shared/emotions/vad.ts';
import { useMediaQuery } from '../app/use-media-query.ts';
import { blinkAt, differs, MOOD_CHANGE_MS, moodBetween } from './mood-path.ts';

interface Moving {
  readonly mood: Vad;
  /** 1 open, near 0 in the middle of a blink. */
  readonly lids: number;
}

/** The mood to draw now: walks to `target` whenever that changes, or goes there at once with reduced motion. */
export function useMovingMood(target: Vad): Moving {
  const reduced = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [moving, setMoving] = useState<Moving>({ mood: target, lids: 1 });
  const shown = useRef(moving.mood);
  const { valence, arousal, dominance } = target;

  useEffect(() => {
    const to = { valence, arousal, dominance };
    const from = shown.current;
    const show = (mood: Vad, lids: number): void => {
      shown.current = mood;
      setMoving({ mood, lids });
    };
    if (!differs(from, to)) return;
    if (reduced) {
      show(to, 1);
      return;
    }
    let started: number | null = null;
    let frame = requestAnimationFrame(function step(now) {
      started ??= now;
      const share = Math.min(1, (now - started) / MOOD_CHANGE_MS);
      show(moodBetween(from, to, share), blinkAt(share));
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [valence, arousal, dominance, reduced]);

  return moving;
}
