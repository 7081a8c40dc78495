import { STATUS_CODES } from 'node:http';
import type { OpenAPI } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { Companion, Persona } from '#shared/contract/companion.ts';
import { DataStatus } from '#shared/contract/data.ts';
import { Corrected, TimelinePoint } from '#shared/contract/emotions.ts';
import { contract } from '#shared/contract/index.ts';
import { Message, SearchHit, TurnEvent } from '#shared/contract/messages.ts';
import { NetworkStatus, OutboundRequest } from '#shared/contract/network.ts';
import { ProviderInfo } from '#shared/contract/providers.ts';
import { Session } from '#shared/contract/sessions.ts';
import { Settings } from '#shared/contract/settings.ts';
import { EmotionReading } from '#shared/emotions/reading.ts';

/** Schemas with a name of their own in the document; every other one stands where it is used. */
const NAMED = {
  Companion,
  Corrected,
  DataStatus,
  EmotionReading,
  Message,
  NetworkStatus,
  OutboundRequest,
  Persona,
  ProviderInfo,
  SearchHit,
  Session,
  Settings,
  TimelinePoint,
  TurnEvent,
};

const DESCRIPTION = `EmotionGPT reads how a person feels, keeps feelings of its own and remembers, on this machine.
Replies stream as server-sent events: each \`event: message\` carries one JSON event of the turn in \`data\`, and
the stream ends with the turn. Leaving the stream stops the reply; what had arrived is kept. An emotion score
says how likely a person would perceive that emotion in the words.`;

/** The OpenAPI 3.1 document of /v1, generated from the contract that everything else is typed by. */
export async function openApiDocument(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: 'EmotionGPT',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/v1' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of this server; see docs/http-api.md.',
        },
      },
      responses: { SignedOut: { description: 'The token is missing or wrong.', content: errorContent } },
    },
    commonSchemas: {
      ...Object.fromEntries(
        Object.entries(NAMED).map(([name, schema]) => [name, { schema, strategy: 'output' as const }]),
      ),
      Error: { error: 'UndefinedError' },
    },
  });
  for (const operation of operationsOf(document)) completeResponses(operation);
  return document;
}

const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function operationsOf(document: OpenAPI.Document): OpenAPI.OperationObject[] {
  return Object.values(document.paths ?? {}).flatMap((path) =>
    METHODS.flatMap((method) => path?.[method] ?? []),
  );
}

/** Adds what the server answers before the contract is asked, and words where the generator puts a number. */
function completeResponses(operation: OpenAPI.OperationObject): void {
  operation.responses = { ...operation.responses, 401: { $ref: '#/components/responses/SignedOut' } };
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!('$ref' in response) && response.description === status) {
      response.description = STATUS_CODES[status] ?? status;
    }
  }
}
