import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access, AccessToken } from './access.ts';
import { methodNotAllowed, REFUSALS, refuse } from './answers.ts';
import type { AttemptBrake } from './attempt-brake.ts';
import { readJsonBody } from './json-body.ts';

export const SIGN_IN_PATH = '/sign-in';

const LINK_IS_DEAD =
  'This sign-in link was used already, or is older than ten minutes. Open the app and paste the token instead, or start the server again for a new link.\n';

interface SignInOptions {
  readonly access: Access;
  /** Of the address that asks. */
  readonly brake: AttemptBrake;
  /** Whether the browser came over https, so that its cookie shall go nowhere else. */
  readonly isEncrypted: boolean;
}

/**
 * Signs a browser in: with the one-time code of the link that the server shows when it starts
 * (`GET /sign-in?code=`), or with the token (`POST /sign-in {"token"}`).
 */
export async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { access, brake, isEncrypted }: SignInOptions,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const welcome = (token: AccessToken) => ({ 'set-cookie': access.newCookie(request, token, isEncrypted) });
  if (request.method === 'GET') {
    const token = access.redeemCode(url.searchParams.get('code') ?? '');
    if (token !== null) response.writeHead(303, { location: '/', ...welcome(token) }).end();
    else response.writeHead(401, { 'content-type': 'text/plain; charset=utf-8' }).end(LINK_IS_DEAD);
    return;
  }
  if (request.method !== 'POST') return refuse(response, SIGN_IN_PATH, methodNotAllowed('GET, POST'));

  const body = await readJsonBody(request);
  if (!body.ok) return refuse(response, SIGN_IN_PATH, body.refusal);
  const candidate = tokenOf(body.value);
  let token: AccessToken | null = null;
  const verdict = await brake.attempt(() => {
    token = candidate === null ? null : access.tokenOf(candidate);
    return token !== null;
  });
  if (verdict === 'busy') return refuse(response, SIGN_IN_PATH, REFUSALS.tooManyAttempts);
  if (token === null) return refuse(response, SIGN_IN_PATH, REFUSALS.signedOut);
  response.writeHead(204, welcome(token)).end();
}

function tokenOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('token' in body)) return null;
  return typeof body.token === 'string' ? body.token.trim() : null;
}
