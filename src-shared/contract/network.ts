import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** Why EmotionGPT asks another machine for something. */
export const OutboundPurpose = z.enum([
  'reply',
  'detection',
  'knowledge',
  'summary',
  'reflection',
  'test',
  'models',
  'update',
]);
export type OutboundPurpose = z.infer<typeof OutboundPurpose>;

/**
 * Why a request brought no complete answer. `stopped`: EmotionGPT let go of it, because of Stop or of a time-out of
 * its own; `cut`: the connection broke; `quit`: EmotionGPT ended while it was under way.
 */
export const OutboundFailure = z.enum([
  'stopped',
  'quit',
  'dns',
  'refused',
  'offline',
  'timeout',
  'cut',
  'tls-issuer',
  'tls-expired',
  'tls-host',
  'tls',
  'proxy-address',
  'proxy-unreachable',
  'proxy-tls',
  'proxy-password',
  'proxy-refused',
  'proxy-target',
  'other',
]);
export type OutboundFailure = z.infer<typeof OutboundFailure>;

/** One request of the outbound log. Never what was said: no path, no header, no body, no key. */
export const OutboundRequest = z
  .object({
    id: z.number().int(),
    at: Timestamp,
    host: z.string().describe('The machine that was asked, with its port where that is not the usual one.'),
    local: z.boolean().describe('True: a program on this machine, so that the request did not leave it.'),
    purpose: OutboundPurpose,
    provider: z.string(),
    sessionId: z
      .string()
      .nullable()
      .describe('Null: it belonged to none, or to one that is gone or was never kept.'),
    sessionTitle: z.string().nullable(),
    proxy: z.string().nullable().describe('The proxy that it went through; null: none.'),
    bytesOut: z.number().int().nonnegative().describe('Of the body, without headers and encryption.'),
    bytesIn: z.number().int().nonnegative().describe('Of the body, without headers and encryption.'),
    status: z.number().int().nullable().describe('The HTTP status; null where no answer came.'),
    failure: OutboundFailure.nullable(),
    durationMs: z
      .number()
      .int()
      .nonnegative()
      .nullable()
      .describe('Null: still under way, or nobody was there to see its end.'),
  })
  .meta({ id: 'OutboundRequest' });
export type OutboundRequest = z.infer<typeof OutboundRequest>;

export const NetworkStatus = z
  .object({
    proxy: z
      .string()
      .nullable()
      .describe('The proxy in effect for an ordinary https address, such as `http://proxy.example:3128`.'),
    passwordStoredIn: z
      .enum(['keychain', 'memory'])
      .nullable()
      .describe('Where the password for the custom proxy is; null: there is none for it.'),
    certificates: z.number().int().nonnegative().describe('How many the CA file adds.'),
    problems: z.array(z.object({ about: z.enum(['proxy', 'caFile']), message: z.string() })),
  })
  .meta({ id: 'NetworkStatus' });
export type NetworkStatus = z.infer<typeof NetworkStatus>;

const tags = ['Network'];

export const network = {
  status: procedure
    .route({
      method: 'GET',
      path: '/network',
      tags,
      summary: 'The way out: which proxy is in effect, and what is wrong with it',
    })
    .output(NetworkStatus),
  setProxyPassword: procedure
    .route({
      method: 'PUT',
      path: '/network/proxy-password',
      tags,
      summary:
        'Store the password for the custom proxy; it can never be read back, and goes to that proxy alone',
    })
    .input(
      z.object({
        password: z
          .string()
          .min(1, 'Type the password first.')
          .max(255)
          .regex(
            /^[^\p{Cc}]*$/u,
            'The password holds a line break or another control character. Type it again.',
          ),
      }),
    )
    .output(NetworkStatus),
  removeProxyPassword: procedure
    .route({ method: 'DELETE', path: '/network/proxy-password', tags, summary: 'Forget the password' })
    .output(NetworkStatus),
  log: procedure
    .route({
      method: 'GET',
      path: '/network/log',
      tags,
      summary: 'Every request that was sent, newest first',
    })
    .input(
      z.object({
        limit: z.number().int().min(1).max(500).default(50),
        cursor: z.number().int().optional().describe('`nextCursor` of the previous page.'),
      }),
    )
    .output(
      z.object({
        requests: z.array(OutboundRequest),
        nextCursor: z.number().int().nullable(),
        total: z.number().int().nonnegative(),
        complete: z
          .boolean()
          .describe(
            'True: nothing was ever sent that is not in it; false: it was cleared, or the oldest were dropped.',
          ),
        left: z.number().int().nonnegative().describe('How many of them left this machine.'),
      }),
    ),
  clearLog: procedure
    .route({
      method: 'DELETE',
      path: '/network/log',
      tags,
      summary: 'Empty the log; it can be restored until `restorableUntil`',
    })
    .output(z.object({ restorableUntil: Timestamp })),
  restoreLog: procedure
    .route({ method: 'POST', path: '/network/log/restore', tags, summary: 'Take the emptying back' })
    .output(z.object({ restored: z.number().int().nonnegative() })),
};
