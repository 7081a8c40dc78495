import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A sign-in link works once and for ten minutes. */
const SIGN_IN_CODE_MS = 10 * 60_000;
/** A browser stays signed in for 30 days, or until the server stops. */
const BROWSER_SESSION_MS = 30 * 24 * 60 * 60_000;
/** More browsers than anybody has; the oldest is signed out first. */
const MOST_ENTRIES = 100;

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/**
 * Who may use the API: programs with the bearer token, and browsers with a cookie that they got for the
 * token or for a one-time code. Codes and cookies live in memory, as hashes, and end with the process.
 */
export class Access {
  private readonly tokenDigest: Buffer;
  private readonly now: () => number;
  private readonly codes: ExpiringSet;
  private readonly browsers: ExpiringSet;

  constructor(token: string, now: () => number) {
    this.tokenDigest = digest(token);
    this.now = now;
    this.codes = new ExpiringSet(SIGN_IN_CODE_MS);
    this.browsers = new ExpiringSet(BROWSER_SESSION_MS);
  }

  /** Compares in constant time: both sides are hashed to the same length first. */
  isToken(candidate: string): boolean {
    return timingSafeEqual(digest(candidate), this.tokenDigest);
  }

  /** Whether the request carries the token as `Authorization: Bearer`. A token in the address is not looked at. */
  hasToken(request: IncomingMessage): boolean {
    const match = /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '');
    return match !== null && this.isToken(match[1]!);
  }

  /** Whether the request carries the cookie of a browser that signed in. */
  hasCookie(request: IncomingMessage): boolean {
    const value = readCookie(request.headers.cookie, cookieName(request));
    return value !== null && this.browsers.has(value, this.now());
  }

  newSignInCode(): string {
    return this.codes.add(this.now());
  }

  /** @returns whether the code was good; it never is again. */
  redeemCode(code: string): boolean {
    return this.codes.take(code, this.now());
  }

  /** Signs a browser in: the value for Set-Cookie. No script reads it and no other site sends it. */
  newCookie(request: IncomingMessage): string {
    const value = this.browsers.add(this.now());
    return `${cookieName(request)}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${BROWSER_SESSION_MS / 1000}`;
  }
}

/** Cookies are shared by all ports of a host, so each server names its own after its port. */
const cookieName = (request: IncomingMessage): string => `emotiongpt-${request.socket.localPort}`;

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/** Random values that are known for a while. Kept as hashes, so that finding one takes the same time for any guess. */
class ExpiringSet {
  private readonly lifetimeMs: number;
  private readonly expiry = new Map<string, number>();

  constructor(lifetimeMs: number) {
    this.lifetimeMs = lifetimeMs;
  }

  add(now: number): string {
    const value = randomBytes(32).toString('base64url');
    this.expiry.set(keyOf(value), now + this.lifetimeMs);
    for (const key of this.expiry.keys()) {
      if (this.expiry.size <= MOST_ENTRIES) break;
      this.expiry.delete(key);
    }
    return value;
  }

  has(value: string, now: number): boolean {
    return (this.expiry.get(keyOf(value)) ?? Number.NEGATIVE_INFINITY) > now;
  }

  take(value: string, now: number): boolean {
    const good = this.has(value, now);
    this.expiry.delete(keyOf(value));
    return good;
  }
}

const keyOf = (value: string): string => digest(value).toString('base64');
