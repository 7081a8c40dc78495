import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access } from './access.ts';
import { methodNotAllowed, REFUSALS, refuse } from './answers.ts';
import type { AttemptBrake } from './attempt-brake.ts';
import { readJsonBody } from './json-body.ts';

export const SIGN_IN_PATH = '/sign-in';

const LINK_IS_DEAD =
  'This sign-in link was used already, or is older than ten minutes. Open the app and paste the token instead, or start the server again for a new link.\n';

/**
 * Signs a browser in: with the one-time code of the link that the server shows when it starts
 * (`GET /sign-in?code=`), or with the token (`POST /sign-in {"token"}`).
 */
export async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  access: Access,
  brake: AttemptBrake,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (request.method === 'GET') return signInByLink(request, response, url.searchParams.get('code'), access);
  if (request.method !== 'POST') return refuse(response, SIGN_IN_PATH, methodNotAllowed('GET, POST'));

  const body = await readJsonBody(request);
  if (!body.ok) return refuse(response, SIGN_IN_PATH, body.refusal);
  const token = tokenOf(body.value);
  const verdict = await brake.attempt(() => token !== null && access.isToken(token));
  if (verdict === 'busy') return refuse(response, SIGN_IN_PATH, REFUSALS.tooManyAttempts);
  if (verdict === 'wrong') return refuse(response, SIGN_IN_PATH, REFUSALS.signedOut);
  response.writeHead(204, { 'set-cookie': access.newCookie(request) }).end();
}

function signInByLink(
  request: IncomingMessage,
  response: ServerResponse,
  code: string | null,
  access: Access,
): void {
  if (code !== null && access.redeemCode(code)) {
    response.writeHead(303, { location: '/', 'set-cookie': access.newCookie(request) }).end();
    return;
  }
  response.writeHead(401, { 'content-type': 'text/plain; charset=utf-8' }).end(LINK_IS_DEAD);
}

function tokenOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('token' in body)) return null;
  return typeof body.token === 'string' ? body.token.trim() : null;
}
