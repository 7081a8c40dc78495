import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { TimelineRow } from '../database/affect-states.ts';

/** A row of the timeline as the contract has it. */
export function toTimelinePoint(row: TimelineRow): TimelinePoint {
  const { valence, arousal, primary_label: primary, phrase } = row;
  const { mood_valence: moodValence, mood_arousal: moodArousal, mood_dominance: moodDominance } = row;
  return {
    messageId: row.id,
    position: row.position,
    at: row.created_at,
    excerpt: row.excerpt,
    person:
      valence === null || arousal === null || primary === null || phrase === null
        ? null
        : { valence, arousal, primary, phrase },
    companion:
      moodValence === null || moodArousal === null || moodDominance === null
        ? null
        : {
            valence: moodValence,
            arousal: moodArousal,
            moodName: moodName({ valence: moodValence, arousal: moodArousal, dominance: moodDominance }),
          },
  };
}
