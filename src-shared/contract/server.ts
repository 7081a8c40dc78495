import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** The origin of a page: scheme, host, and port where it is not the usual one. */
const Origin = z
  .string()
  .trim()
  .toLowerCase()
  .overwrite((text) => text.replace(/\/$/, ''))
  .max(300)
  .regex(
    /^(null|[a-z][a-z0-9+.-]*:\/\/[^/?#@\s,*]+)$/,
    'Type an origin such as http://localhost:8080, or null for a page opened as a file.',
  );

const Origins = z.array(Origin).max(50);

/** An address of this machine, as its network interfaces have it. */
const Address = z
  .string()
  .max(60)
  .regex(/^[\d.]+$|^[\da-f:]+(%\w+)?$/i, 'Choose one of the addresses of this machine.');

/** How the local server is set up. */
export const LocalServerConfig = z.object({
  enabled: z.boolean().default(false),
  port: z.number().int().min(1).max(65_535).default(5_000),
  addresses: z
    .array(Address)
    .max(20)
    .default([])
    .describe(
      'Addresses of this machine on which others of the network may connect; none: this machine only.',
    ),
  allowedOrigins: Origins.default([]).describe('Pages of other origins that may call it with the token.'),
  compatibility: z
    .object({
      enabled: z.boolean(),
      origins: Origins.describe('Pages that may use the original API without the token.'),
    })
    .default({ enabled: false, origins: [] })
    .describe('The three routes of the original EmotionGPT without the token, for programs of this machine.'),
});
export type LocalServerConfig = z.infer<typeof LocalServerConfig>;

const { shape } = LocalServerConfig;

/** Every field optional and without its default, so that a patch changes what it names and nothing else. */
export const LocalServerPatch = z
  .object({
    enabled: shape.enabled.unwrap(),
    port: shape.port.unwrap(),
    addresses: shape.addresses.unwrap(),
    allowedOrigins: shape.allowedOrigins.unwrap(),
    compatibility: shape.compatibility.unwrap(),
  })
  .partial();
export type LocalServerPatch = z.infer<typeof LocalServerPatch>;

export const ServerStatus = z
  .object({
    config: LocalServerConfig,
    setBy: z
      .enum(['settings', 'environment'])
      .describe(
        '`environment`: by the command line and the environment it was started with; read only here.',
      ),
    url: z.string().nullable().describe('Where it listens; null: it does not.'),
    problem: z.string().nullable().describe('Why it could not listen, and what to do.'),
    token: z
      .object({ required: z.boolean(), keptIn: z.enum(['environment', 'keychain', 'file', 'nowhere']) })
      .describe('`nowhere`: none was made yet.'),
    interfaces: z
      .array(z.object({ name: z.string(), address: z.string() }))
      .describe('Addresses of this machine that others of its network can reach.'),
  })
  .meta({ id: 'ServerStatus' });
export type ServerStatus = z.infer<typeof ServerStatus>;

/** What is known of a request that was answered. */
export const LoggedRequest = z
  .object({
    id: z.number().int().min(1),
    at: Timestamp,
    method: z.string(),
    path: z.string().describe('Without its query, and with {} for ids.'),
    status: z.number().int().describe('0: the client left before there was an answer.'),
    ms: z.number().nonnegative(),
    bytes: z.number().int().nonnegative(),
    client: z.string().describe('The address it came from.'),
  })
  .meta({ id: 'LoggedRequest' });
export type LoggedRequest = z.infer<typeof LoggedRequest>;

const tags = ['Local server'];

export const server = {
  status: procedure
    .route({
      method: 'GET',
      path: '/server',
      tags,
      summary: 'How the local server is set up, and whether it runs',
    })
    .output(ServerStatus),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/server',
      tags,
      summary: 'Set the local server up; in the window of the desktop app only',
    })
    .input(LocalServerPatch)
    .output(ServerStatus),
  rotateToken: procedure
    .route({
      method: 'POST',
      path: '/server/token',
      tags,
      summary: 'Make a new token, shown this once; in the window of the desktop app only',
    })
    .output(z.object({ token: z.string(), status: ServerStatus })),
  requests: procedure
    .route({ method: 'GET', path: '/server/requests', tags, summary: 'The last requests, oldest first' })
    .input(
      z.object({ after: z.number().int().nonnegative().default(0).describe('Only those with a higher id.') }),
    )
    .output(z.object({ requests: z.array(LoggedRequest) })),
};
