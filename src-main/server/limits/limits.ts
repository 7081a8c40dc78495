import { isIPv6 } from 'node:net';
import type { Speaker } from '../speaker.ts';
import { type Allowance, RateLimiter } from './rate-limiter.ts';

/** How much of the server one may have. */
export interface Limits {
  /** Requests a minute for each token and for each address; null: no limit. */
  readonly perToken: number | null;
  readonly perAddress: number | null;
  /**
   * Whether the rates hold for this machine's own programs too. Where the token is the only one and the
   * program runs here, a limit protects nobody: it could as well read the data folder.
   */
  readonly alsoHere: boolean;
  /** Replies and other streams that one owner may have open at a time. */
  readonly streams: number;
  /** Connections at a time; more are closed unread. */
  readonly connections: number;
}

export const DEFAULT_LIMITS: Limits = {
  perToken: 1_200,
  perAddress: 1_200,
  alsoHere: false,
  streams: 1_000,
  connections: 2_000,
};

const WINDOW_MS = 60_000;

/** Who has had how much: rates by token and address, open streams by owner. */
export class LimitKeeper {
  readonly limits: Limits;
  private readonly rates: RateLimiter;
  private readonly streams = new Map<string, number>();

  constructor(limits: Limits, now: () => number) {
    this.limits = limits;
    this.rates = new RateLimiter(WINDOW_MS, now);
  }

  /** Counts a request from an address; null where no limit holds for it. */
  takeForAddress(address: string): Allowance | null {
    const { perAddress, alsoHere } = this.limits;
    if (perAddress === null || (isHere(address) && !alsoHere)) return null;
    return this.rates.take(`address ${networkOf(address)}`, perAddress);
  }

  /** Counts a request of a token; null where no limit holds for it. */
  takeForToken(speaker: Speaker, address: string): Allowance | null {
    const { perToken, alsoHere } = this.limits;
    const isOwnProgram = isHere(address) && !speaker.isGuest;
    if (perToken === null || (isOwnProgram && !alsoHere)) return null;
    return this.rates.take(`token ${speaker.tokenId}`, perToken);
  }

  /** Takes one of the streams of an owner. @returns what gives it back (once), or null where none is left. */
  openStream(owner: string): (() => void) | null {
    const open = this.streams.get(owner) ?? 0;
    if (open >= this.limits.streams) return null;
    this.streams.set(owner, open + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.streams.get(owner) ?? 1) - 1;
      if (left === 0) this.streams.delete(owner);
      else this.streams.set(owner, left);
    };
  }

  /** Streams that are open now, of every owner. */
  openStreams(): number {
    return [...this.streams.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-10, and Retry-After (RFC 9110, 10.2.3) where it is over. */
export function rateHeaders(policy: 'token' | 'address', allowance: Allowance): Record<string, string> {
  const { limit, remaining, resetS, windowS, allowed } = allowance;
  return {
    'ratelimit-policy': `"${policy}";q=${limit};w=${windowS}`,
    ratelimit: `"${policy}";r=${remaining};t=${resetS}`,
    ...(allowed ? {} : { 'retry-after': String(resetS) }),
  };
}

/** Whether an address, as a socket names it, is this machine's own. */
export const isHere = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);

/** Whoever has an IPv6 address has its /64, so that counts as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array(Math.max(0, 8 - first!.length - last!.length)).fill('0');
  return [...first!, ...gap, ...last!].slice(0, 4).join(':');
}
