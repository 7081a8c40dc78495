import { STATUS_CODES } from 'node:http';
import type { OpenAPI } from '@orpc/contract';
import { type JSONSchema, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import * as z from 'zod';
import { Change } from '#shared/contract/changes.ts';
import { Saving } from '#shared/contract/exports.ts';
import { contract } from '#shared/contract/index.ts';
import { TurnEvent } from '#shared/contract/messages.ts';
import { PROBLEM_TYPE } from './problem.ts';

const DESCRIPTION = `EmotionGPT reads how a person feels, keeps feelings of its own and remembers, on this machine.
Replies stream as server-sent events: each \`event: message\` carries one JSON event of the turn in \`data\`, and
the stream ends with the turn. Leaving the stream stops the reply; what had arrived is kept. An emotion score
says how likely a person would perceive that emotion in the words.

Errors are Problem Details (RFC 9457) with a stable \`code\`. What is read carries an \`ETag\`: send it back as
\`If-None-Match\` and get 304 while nothing changed. A POST with an \`Idempotency-Key\` is done once: sent again with
the same key, it gets the first answer, a turn's stream too, and a turn goes on where the connection breaks.`;

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
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'New for every request that is not a repetition; a UUID will do.',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
      responses: {
        SignedOut: refusal('The token is missing or wrong.'),
        OutOfScope: refusal('The token may not do this.'),
        KeyReused: refusal('The Idempotency-Key was sent before with another request.'),
        TooMany: refusal(
          'Too many requests, or too many streams, at a time. Retry-After says how long to wait.',
        ),
      },
    },
    customErrorResponseBodySchema: problemSchema,
    commonSchemas: {
      ...Object.fromEntries(
        [...namedSchemas()].map(([name, schema]) => [name, { schema, strategy: 'output' as const }]),
      ),
    },
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  for (const { operation, method } of operationsOf(document)) complete(operation, method);
  return document;
}

/** What the contract answers with and has a name (`id`) of its own; every other schema stands where it is used. */
function namedSchemas(): Map<string, z.ZodType> {
  const named = new Map<string, z.ZodType>(Object.entries({ Change, Saving, TurnEvent })); // what streams carry
  for (const { '~orpc': procedure } of Object.values(contract).flatMap((area) => Object.values(area))) {
    if (!(procedure.outputSchema instanceof z.ZodType)) continue;
    const { $defs = {}, id } = z.toJSONSchema(procedure.outputSchema, { unrepresentable: 'any' });
    for (const name of [...Object.keys($defs), id]) {
      const schema = name === undefined ? undefined : z.globalRegistry._idmap.get(name);
      if (name !== undefined && schema instanceof z.ZodType) named.set(name, schema);
    }
  }
  return named;
}

const PROBLEM = {
  type: 'object',
  description: 'What went wrong, and what to do (RFC 9457).',
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string', description: 'The name of the status.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for people, with what to do.' },
    code: { type: 'string', description: 'Stable, for programs.' },
    defined: { type: 'boolean', description: 'Whether the operation lists this code.' },
    data: { description: 'What belongs to the code.' },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'defined'],
} satisfies OpenAPI.SchemaObject;

const PROBLEM_REF = { $ref: '#/components/schemas/Problem' };

const refusal = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: PROBLEM_REF } },
});

type DefinedError = [code: string, message: string, dataRequired: boolean, data: JSONSchema];

/** The problems of one status: each code that the contract declares with its data, and any other. */
function problemSchema(errors: DefinedError[]): JSONSchema {
  const variants = errors.map(([code, , dataRequired, data]) => ({
    type: 'object',
    properties: { code: { const: code }, defined: { const: true }, ...(dataRequired ? { data } : {}) },
    required: ['code', 'defined', ...(dataRequired ? ['data'] : [])],
  }));
  return {
    allOf: [PROBLEM_REF, { anyOf: [...variants, { properties: { defined: { const: false } } }] }],
  };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function operationsOf(document: OpenAPI.Document) {
  return Object.values(document.paths ?? {}).flatMap((path) =>
    METHODS.flatMap((method) => {
      const operation = path?.[method];
      return operation === undefined ? [] : [{ operation, method }];
    }),
  );
}

/** Adds what the server answers before the contract is asked, and words where the generator puts a number. */
function complete(operation: OpenAPI.OperationObject, method: (typeof METHODS)[number]): void {
  const common = (name: string) => ({ $ref: `#/components/responses/${name}` });
  operation.responses = {
    ...operation.responses,
    401: common('SignedOut'),
    403: common('OutOfScope'),
    ...(method === 'post' ? { 422: common('KeyReused') } : {}),
    429: common('TooMany'),
  };
  if (method === 'post') {
    operation.parameters = [
      ...(operation.parameters ?? []),
      { $ref: '#/components/parameters/IdempotencyKey' },
    ];
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    if ('$ref' in response) continue;
    if (response.description === status) response.description = STATUS_CODES[status] ?? status;
    const json = response.content?.['application/json'];
    if (Number(status) >= 400 && json !== undefined) response.content = { [PROBLEM_TYPE]: json };
  }
}
