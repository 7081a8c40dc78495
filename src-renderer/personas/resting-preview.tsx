import type { Persona } from '#shared/contract/companion.ts';
import { moodInWords, restingMood } from '#shared/emotions/mood.ts';
import { Face } from '../companion/face.tsx';
import { MoodPlane } from '../companion/mood-plane.tsx';
import { coordinate } from './words.ts';

interface RestingPreviewProps {
  readonly persona: Pick<Persona, 'name' | 'traits'>;
}

/** Where these traits let the mood rest, as they are moved: a face, words, a place, numbers. */
export function RestingPreview({ persona }: RestingPreviewProps) {
  const resting = restingMood(persona.traits);
  const words = moodInWords(resting);
  const name = persona.name.trim() || 'The companion';
  return (
    <section aria-label="Where its mood rests" className="flex flex-col items-center gap-3 text-center">
      <Face mood={resting} label={`${name} at rest looks ${words}`} className="w-28" />
      <p role="status" className="font-medium">
        Rests {words}
      </p>
      <MoodPlane
        mood={resting}
        resting={resting}
        caption={
          <>
            Pleasure {coordinate(resting.valence)}, arousal {coordinate(resting.arousal)}, dominance{' '}
            {coordinate(resting.dominance)}
          </>
        }
      />
    </section>
  );
}
