import type { ModelCall } from './providers/model-call.ts';
import { ProviderError } from './providers/provider-error.ts';

/**
 * How the app runs after it stopped too often in a short time: what came last may be to blame, so nothing but what comes
 * with the app writes and reads.
 */
export interface SafeMode {
  /** Starts the app anew as usual. */
  leave(): void;
}

/** A crash as the shell remembers it: when (milliseconds UTC), what, and the system's word for why. */
export interface KnownCrash {
  readonly at: number;
  readonly kind: string;
  readonly reason: string;
}

/** Asks nobody. Whoever wanted a model's answer does without. */
// biome-ignore lint/correctness/useYield: it never comes to that.
export const noModelCall: ModelCall = async function* () {
  throw new ProviderError(
    'PROVIDER_PAUSED',
    'EmotionGPT is in safe mode, in which no provider is asked. Leave safe mode to use it again.',
  );
};
