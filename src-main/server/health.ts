import type { IncomingMessage, ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/server';
import type { Backend } from '#backend/backend.ts';
import { methodNotAllowed, refuse, sendJson } from './answers.ts';

export const HEALTH_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Answers whoever watches over the process: `/healthz` while it runs, `/readyz` while it takes requests and
 * the database answers; a database that waits for its passphrase is `locked`. Says nothing else, so it asks for no token.
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
  const status = path === '/healthz' ? 'ok' : isStopping() ? 'unavailable' : readiness(backend);
  sendJson(response, status === 'ok' ? 200 : 503, { status });
}

function readiness(backend: Backend): 'ok' | 'locked' | 'unavailable' {
  try {
    backend.sessions.list({ limit: 1 });
    return 'ok';
  } catch (error) {
    return error instanceof ORPCError && error.code === 'LOCKED' ? 'locked' : 'unavailable';
  }
}
