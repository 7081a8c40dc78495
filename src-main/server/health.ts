import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#backend/backend.ts';
import { methodNotAllowed, refuse, sendJson } from './answers.ts';

export const HEALTH_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Answers whoever watches over the process: `/healthz` while it runs, `/readyz` while it takes requests and
 * the database answers. Says nothing else, so it asks for no token.
 */
export function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { backend, isStopping }: { backend: Backend; isStopping: () => boolean },
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, path, methodNotAllowed('GET'));
    return;
  }
  const isGood = path === '/healthz' || (!isStopping() && answers(backend));
  sendJson(response, isGood ? 200 : 503, { status: isGood ? 'ok' : 'unavailable' });
}

function answers(backend: Backend): boolean {
  try {
    backend.sessions.list({ limit: 1 });
    return true;
  } catch {
    return false;
  }
}
