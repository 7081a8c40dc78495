import type { IncomingMessage } from 'node:http';
import { type Access, bearerOf } from './access.ts';
import { REFUSALS, type Refusal } from './answers.ts';
import type { AttemptBrakes } from './attempt-brakes.ts';
import { isHere } from './limits/limits.ts';
import { addressOf } from './observe/observer.ts';
import { isLoopbackName, type Sender } from './origin-rules.ts';
import { ORIGINAL_PATHS } from './original-routes.ts';
import { MAIN_OWNER, MAIN_SPEAKER, type Speaker } from './speaker.ts';

/** The original API without a token, as programs written for the original expect it. */
export interface Compatibility {
  /** Pages that may use it, in lower case. Programs that are no pages may. */
  readonly origins: readonly string[];
}

interface Options {
  /** Null: every program of this machine may speak. */
  readonly access: Access | null;
  readonly compatibility: Compatibility | null;
  readonly brakes: AttemptBrakes;
}

type Who = { readonly speaker: Speaker; readonly isConfined: boolean } | { readonly refusal: Refusal };

/** May talk as the original's clients did, and see nothing but the sessions that it made itself. */
const COMPATIBLE_SPEAKER: Speaker = {
  owner: MAIN_OWNER,
  scope: 'chat',
  tokenId: 'compatibility',
  isGuest: false,
};

/**
 * Finds out who sends a request: a program with a token, our own page with the cookie of a browser that signed
 * in (never a page of another origin), or, in compatibility mode, a program without anything.
 */
export function createWhoSpeaks({ access, compatibility, brakes }: Options) {
  return async function whoSpeaks(request: IncomingMessage, sender: Sender, path: string): Promise<Who> {
    if (access === null) return { speaker: MAIN_SPEAKER, isConfined: false };
    const bearer = bearerOf(request);
    if (bearer !== null) return ofToken(bearer, access, addressOf(request));
    const browser = sender === 'own' && isFromHere(request) ? access.ofCookie(request) : null;
    if (browser !== null) return { speaker: browser, isConfined: false };
    if (compatibility !== null && isCompatible(request, path) && isListed(request, sender, compatibility)) {
      return { speaker: COMPATIBLE_SPEAKER, isConfined: true };
    }
    return { refusal: REFUSALS.signedOut };
  };

  /** Wrong tokens are answered later and later. After a few from one address, right ones wait their turn too. */
  async function ofToken(bearer: string, known: Access, address: string): Promise<Who> {
    const isWary = brakes.isWary(address);
    const judge = () => known.tokenOf(bearer)?.speaker ?? null;
    let speaker = isWary ? null : judge();
    if (speaker !== null) return { speaker, isConfined: false };
    const verdict = await brakes.of(address).attempt(() => {
      if (isWary) speaker = judge();
      return speaker !== null;
    });
    if (speaker !== null) return { speaker, isConfined: false };
    return { refusal: verdict === 'busy' ? REFUSALS.tooManyAttempts : REFUSALS.signedOut };
  }
}

/**
 * Whether no page of another site made the browser ask. Cookies are SameSite=Strict, but another port of this
 * machine is the same site to a browser.
 */
const isFromHere = ({ headers }: IncomingMessage): boolean =>
  [undefined, 'none', 'same-origin'].includes(headers['sec-fetch-site'] as string | undefined);

/**
 * Whether compatibility mode holds for a request at all: to one of the original's routes, from a program of this
 * machine to this machine's own name. What a proxy passes on says so, or carries another name.
 */
export const isCompatible = (request: IncomingMessage, path: string): boolean =>
  (ORIGINAL_PATHS as readonly string[]).includes(path) &&
  isHere(addressOf(request)) &&
  isLoopbackName(request.headers.host) &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;

/** A program, our own page, or a page that the person listed for this; not one that was let in with the token. */
const isListed = (request: IncomingMessage, sender: Sender, { origins }: Compatibility): boolean =>
  sender === 'own' || origins.includes(request.headers.origin?.toLowerCase() ?? '');
