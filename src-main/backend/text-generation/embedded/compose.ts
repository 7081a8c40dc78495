import { describeMood } from '../../emotion-state/words.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
export function composeReply(input: { messages: readonly { text: string }[]; affect: AffectState; reading: unknown; persona: unknown; causes: unknown; seed: string }): string {
  return `I hear you. (I feel ${describeMood(input.affect)}.)`;
}
