import fc, { type Arbitrary } from 'fast-check';
import { arbitraryOf, type Schema, type Schemas } from './schema.ts';
import { bodyText, spoiled } from './spoil.ts';

/** One request as it is sent, but for the ids of sessions and messages, which exist only then. */
export interface FuzzRequest {
  readonly method: string;
  /** With `{sessionId}` and the like still in it. */
  readonly route: string;
  /** For each name in the route: the text to put there, or which of the known ids. */
  readonly names: Readonly<Record<string, string | number>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly contentType: string | undefined;
  readonly body: Buffer | undefined;
}

interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The three original routes, which are no part of the document. */
const ORIGINAL: Readonly<Record<string, Schema>> = {
  '/create_session': {
    type: 'object',
    required: ['api_key', 'name', 'personality', 'model'],
    properties: {
      api_key: { type: 'string', minLength: 1, maxLength: 60 },
      name: { type: 'string', minLength: 1, maxLength: 80 },
      personality: { type: 'string', minLength: 1 },
      custom_instruction: { type: 'string' },
      client_maintains_history: { type: 'boolean' },
      model: { enum: ['embedded', 'embedded', 'custom', 'nobody'] },
    },
  },
  '/send_message': {
    type: 'object',
    required: ['session_id', 'message'],
    properties: {
      session_id: { type: 'string', minLength: 1 },
      message: { type: 'string', minLength: 1 },
      history: {
        anyOf: [
          { type: 'string' },
          {
            type: 'array',
            items: { type: 'object', properties: { user: { type: 'string' }, bot: { type: 'string' } } },
          },
        ],
      },
    },
  },
  '/end_session': {
    type: 'object',
    required: ['session_id'],
    properties: { session_id: { type: 'string', minLength: 1 } },
  },
};

const text = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }));
const contentType = fc.oneof(
  { weight: 20, arbitrary: fc.constant<string | undefined>('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<string | undefined>(
      undefined,
      'text/plain',
      'application/json; charset=utf-16',
      'multipart/form-data',
    ),
  },
);

/** Requests to every operation of the document and to the original routes, right and wrong in every way. */
export function requestsOf(document: OpenApi): Arbitrary<FuzzRequest> {
  const named = document.components.schemas;
  const operations = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => requestOf(method.toUpperCase(), `/v1${path}`, operation, named)),
  );
  const originals = Object.entries(ORIGINAL).map(([path, schema]) =>
    requestOf('POST', path, { requestBody: { content: { 'application/json': { schema } } } }, named),
  );
  return fc.oneof(...operations, ...originals);
}

function requestOf(
  method: string,
  route: string,
  operation: Operation,
  named: Schemas,
): Arbitrary<FuzzRequest> {
  const { parameters = [], requestBody } = operation;
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const schema = requestBody?.content['application/json']?.schema;
  // What is about sessions is mostly asked of one that exists.
  const name = fc.oneof({ weight: 4, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: text });
  const provider = fc.oneof(fc.constantFrom('gemini', 'custom', 'embedded', 'nobody'), text);
  const body =
    method === 'GET'
      ? fc.constant(undefined)
      : fc.oneof(
          {
            weight: 9,
            arbitrary: bodyText(schema === undefined ? fc.constant({}) : spoiled(arbitraryOf(schema, named))),
          },
          { weight: 1, arbitrary: fc.constant(undefined) },
        );
  return fc.record({
    method: fc.constant(method),
    route: fc.constant(route),
    names: fc.record(
      Object.fromEntries(inPath.map((each) => [each.name, each.name === 'providerId' ? provider : name])),
    ),
    query: fc.record(
      Object.fromEntries(
        inQuery.map((each) => [
          each.name,
          spoiled(arbitraryOf(each.schema, named)).map((value) => String(asText(value)).slice(0, 2_000)),
        ]),
      ),
      { requiredKeys: [] },
    ),
    contentType,
    body,
  });
}

const asText = (value: unknown): unknown => (typeof value === 'object' ? JSON.stringify(value) : value);
