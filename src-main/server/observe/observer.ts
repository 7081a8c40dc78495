import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathPattern } from './path-pattern.ts';

/** What is known of a request that was answered, without a word of what was asked. */
export interface Answered {
  /** When it came, milliseconds UTC. */
  readonly at: number;
  readonly method: string;
  /** Without ids and query; see path-pattern.ts. */
  readonly path: string;
  /** 0 where the client left before there was an answer. */
  readonly status: number;
  /** Until the answer was whole. */
  readonly ms: number;
  /** That were sent, headers included. */
  readonly bytes: number;
  /** The address it came from. */
  readonly client: string;
}

export type Observer = (answered: Answered) => void;

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells `observers` of a request once it is over. */
export function observe(
  request: IncomingMessage,
  response: ServerResponse,
  observers: readonly Observer[],
  now: () => number,
): void {
  const at = now();
  const started = performance.now();
  const { socket } = request;
  const sentBefore = socket.bytesWritten;
  response.once('close', () => {
    const answered: Answered = {
      at,
      method: METHODS.has(request.method ?? '') ? request.method! : 'OTHER',
      path: pathPattern(request.url),
      status: response.headersSent ? response.statusCode : 0,
      ms: Math.round((performance.now() - started) * 10) / 10,
      bytes: socket.bytesWritten - sentBefore,
      client: addressOf(request),
    };
    for (const tell of observers) tell(answered);
  });
}

/** The address that a request came from; IPv4 as such where the socket speaks IPv6. */
export const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
