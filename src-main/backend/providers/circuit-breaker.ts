import type { ReplyError } from '#shared/contract/messages.ts';
import type { Clock } from '../clock.ts';
import { paused } from './provider-error.ts';

/** So many requests in a row have to fail before a provider is left alone. */
const FAILURES = 3;
/** How long. Then one request is let through: it decides whether the next ones are. */
const PAUSE_MS = 30_000;

/** What tells that a provider is down. A wrong key, or a message it declines, says nothing about the next one. */
const DOWN: ReadonlySet<ReplyError['code']> = new Set([
  'PROVIDER_UNREACHABLE',
  'PROVIDER_TIMEOUT',
  'PROVIDER_UNAVAILABLE',
]);

/**
 * A circuit breaker per provider (Nygard, "Release It!", 2007): who failed several times in a row is not asked
 * for a while, so that nobody waits for time-outs again and again, and a stand-in gets the word at once.
 */
export interface CircuitBreaker {
  /** @throws ProviderError PROVIDER_PAUSED while the provider is left alone. */
  assertClosed(provider: { readonly id: string; readonly name: string }): void;
  /** A request ended: `code` of its error, or null where it succeeded. */
  record(providerId: string, code: ReplyError['code'] | null): void;
  /** Forgets what happened: somebody changed what is set, or tried the provider by hand. */
  reset(providerId: string): void;
}

export function createCircuitBreaker(clock: Clock): CircuitBreaker {
  const circuits = new Map<string, { failures: number; openUntil: number }>();
  return {
    assertClosed({ id, name }) {
      const circuit = circuits.get(id);
      if (circuit === undefined || circuit.failures < FAILURES) return;
      const left = circuit.openUntil - clock.now();
      if (left > 0) throw paused(name, Math.ceil(left / 1_000));
      circuit.openUntil = clock.now() + PAUSE_MS; // this request is the trial; the others wait for its end
    },
    record(id, code) {
      if (code === null || !DOWN.has(code)) {
        circuits.delete(id);
        return;
      }
      const failures = (circuits.get(id)?.failures ?? 0) + 1;
      circuits.set(id, { failures, openUntil: clock.now() + PAUSE_MS });
    },
    reset(id) {
      circuits.delete(id);
    },
  };
}
