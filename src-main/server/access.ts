import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { MAIN_SPEAKER, type Speaker } from './speaker.ts';

/** A sign-in link works once and for ten minutes. */
const SIGN_IN_CODE_MS = 10 * 60_000;
/** A browser stays signed in for 30 days, or until the server stops. */
const BROWSER_SESSION_MS = 30 * 24 * 60 * 60_000;
/** More browsers than anybody has; the oldest is signed out first. */
const MOST_ENTRIES = 100;

/** A token as the server knows it: what it is good for, and its SHA-256. */
export interface AccessToken {
  readonly speaker: Speaker;
  readonly digest: Buffer;
}

export const digestOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/**
 * Who may use the API: programs with a bearer token, and browsers with a cookie that they got for a token
 * or for a one-time code. Codes and cookies live in memory, as hashes, and end with the process; a cookie
 * ends with its token too.
 */
export class Access {
  private readonly main: AccessToken;
  private readonly others: () => readonly AccessToken[];
  private readonly now: () => number;
  private readonly codes = new ExpiringMap<true>(SIGN_IN_CODE_MS);
  private readonly browsers = new ExpiringMap<AccessToken>(BROWSER_SESSION_MS);

  /** @param others  the tokens of the moment beside the main one; asked at every request. */
  constructor(token: string, now: () => number, others: () => readonly AccessToken[] = () => []) {
    this.main = { speaker: MAIN_SPEAKER, digest: digestOf(token) };
    this.others = others;
    this.now = now;
  }

  /**
   * Whose token this is, or null. In constant time: both sides are hashed to the same length, and every
   * token is compared whether or not an earlier one fitted.
   */
  tokenOf(candidate: string): AccessToken | null {
    const digest = digestOf(candidate);
    let found: AccessToken | null = null;
    for (const token of [this.main, ...this.others()]) {
      if (timingSafeEqual(digest, token.digest)) found = token;
    }
    return found;
  }

  /** Whose browser sends this cookie, or null. */
  ofCookie(request: IncomingMessage): Speaker | null {
    const value = readCookie(request.headers.cookie, cookieName(request));
    const token = value === null ? null : this.browsers.get(value, this.now());
    return token !== null && this.isStillGood(token) ? token.speaker : null;
  }

  newSignInCode(): string {
    return this.codes.add(true, this.now());
  }

  /** @returns the token that the code stands for, or null; it never does again. */
  redeemCode(code: string): AccessToken | null {
    return this.codes.take(code, this.now()) === null ? null : this.main;
  }

  /** Signs a browser in: the value for Set-Cookie. No script reads it and no other site sends it. */
  newCookie(request: IncomingMessage, token: AccessToken, isEncrypted: boolean): string {
    const value = this.browsers.add(token, this.now());
    const secure = isEncrypted ? '; Secure' : '';
    return `${cookieName(request)}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${BROWSER_SESSION_MS / 1000}${secure}`;
  }

  /** A token that was taken back signs out the browsers that came with it; one whose scope changed, too. */
  private isStillGood(token: AccessToken): boolean {
    if (token === this.main) return true;
    return this.others().some(
      ({ digest, speaker }) => digest.equals(token.digest) && speaker.scope === token.speaker.scope,
    );
  }
}

/** The token of `Authorization: Bearer`, or null. A token in the address is not looked at. */
export function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
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

/** What random values stand for, for a while. Kept under hashes, so that finding one takes the same time for any guess. */
class ExpiringMap<Value> {
  private readonly lifetimeMs: number;
  private readonly entries = new Map<string, { readonly value: Value; readonly expiresAt: number }>();

  constructor(lifetimeMs: number) {
    this.lifetimeMs = lifetimeMs;
  }

  add(value: Value, now: number): string {
    const name = randomBytes(32).toString('base64url');
    this.entries.set(keyOf(name), { value, expiresAt: now + this.lifetimeMs });
    for (const key of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES) break;
      this.entries.delete(key);
    }
    return name;
  }

  get(name: string, now: number): Value | null {
    const entry = this.entries.get(keyOf(name));
    return entry !== undefined && entry.expiresAt > now ? entry.value : null;
  }

  take(name: string, now: number): Value | null {
    const value = this.get(name, now);
    this.entries.delete(keyOf(name));
    return value;
  }
}

const keyOf = (name: string): string => digestOf(name).toString('base64');
