import type { IncomingMessage, ServerResponse } from 'node:http';
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler as FetchHandler } from '@orpc/openapi/fetch';
import { OpenAPIHandler as NodeHandler } from '@orpc/openapi/node';
import { ORPCError, onError } from '@orpc/server';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import type { StandardHandleResult } from '@orpc/server/standard';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Backend } from '#backend/backend.ts';
import { Download } from '#backend/your-data/export/download.ts';
import { REFUSALS, type Refusal } from './answers.ts';
import { isStream } from './contract-routes.ts';
import { etagOf, isKnown } from './etag.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { mayDo, scopeFor } from './scopes.ts';
import type { Speaker } from './speaker.ts';

/** What a request is judged by before its procedure runs. */
export interface ApiContext {
  readonly speaker: Speaker;
  /** Takes one of the speaker's streams; false where none is left. */
  readonly openStream: () => boolean;
}

/** The contract over REST, for one owner's backend. */
export interface Api {
  /** Answers a request under /v1 whose JSON body has been read; false where the contract has no such route. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    body: unknown,
    context: ApiContext,
  ): Promise<boolean>;
  /** The same, apart from any connection: it goes on whoever leaves. Null where there is no such route. */
  answerDetached(request: Request, context: ApiContext): Promise<Response | null>;
}

const PREFIX = '/v1';

/**
 * Query and path parameters are read as the types that the contract asks for, streams are server-sent events,
 * errors are Problem Details, and a client that leaves aborts what it had asked for.
 *
 * @param report gets the causes of errors that are nobody's fault but ours, such as an answer that breaks the contract.
 */
export function createApi(backend: Backend, report: (error: unknown) => void): Api {
  const options = handlerOptions(report);
  const direct = new NodeHandler<ApiContext>(backend.router, options);
  const detached = new FetchHandler<ApiContext>(backend.router, options);
  return {
    async answer(request, response, body, context) {
      response.setHeader('cache-control', 'no-store');
      // The handler takes a body that was read already from here.
      const withBody = Object.assign(request, { body });
      const { matched } = await direct.handle(withBody, response, { prefix: PREFIX, context });
      return matched;
    },
    async answerDetached(request, context) {
      const { matched, response } = await detached.handle(request, { prefix: PREFIX, context });
      return matched ? response : null;
    },
  };
}

type Options = ConstructorParameters<typeof NodeHandler<ApiContext>>[1] &
  ConstructorParameters<typeof FetchHandler<ApiContext>>[1];

const handlerOptions = (report: (error: unknown) => void): Options => ({
  plugins: [
    new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
    new RequestHeadersPlugin(),
  ],
  customErrorResponseBodyEncoder: problemOf,
  rootInterceptors: [
    async ({ request, next }) => {
      const result = await next();
      if (!result.matched) return result;
      const { response } = result;
      if (response.body instanceof Download) return { ...result, response: asFile(response, response.body) };
      if (response.status >= 400) return { ...result, response: asProblem(response) };
      return request.method === 'GET' ? { ...result, response: tagged(request.headers, response) } : result;
    },
  ],
  clientInterceptors: [
    onError((error) => {
      if (error instanceof ORPCError && error.status >= 500 && error.cause !== undefined) report(error.cause);
    }),
    ({ path, procedure, context, next }) => {
      const needed = scopeFor(path, procedure);
      if (!mayDo(context.speaker, needed)) {
        throw refused(needed === 'window' ? REFUSALS.windowOnly : REFUSALS.outOfScope);
      }
      if (isStream(procedure) && !context.openStream()) throw refused(REFUSALS.tooManyStreams);
      return next();
    },
  ],
});

const refused = ({ status, code, message }: Refusal) => new ORPCError(code, { status, message });

type StandardResponse = Extract<StandardHandleResult, { matched: true }>['response'];

/** The content type that RFC 9457 asks for. Bytes keep it; anything else is sent as application/json. */
function asProblem(response: StandardResponse): StandardResponse {
  const bytes = Buffer.from(JSON.stringify(response.body), 'utf8');
  const headers = {
    ...response.headers,
    'content-type': PROBLEM_TYPE,
    'content-length': String(bytes.length),
  };
  return { ...response, headers, body: new Response(bytes).body ?? undefined };
}

/** A file that is made while it is sent. Nobody on the way keeps it. */
const asFile = (response: StandardResponse, file: Download): StandardResponse => ({
  ...response,
  headers: {
    ...response.headers,
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
  },
  body: file.stream(),
});

/** Marks what was read with its ETag; who has it already gets 304 and nothing more. Streams have none. */
function tagged(
  asked: Readonly<Record<string, string | readonly string[] | undefined>>,
  response: StandardResponse,
): StandardResponse {
  const { body } = response;
  if (body instanceof ReadableStream || body instanceof Blob || isAsyncIterator(body)) return response;
  const etag = etagOf(JSON.stringify(body) ?? '');
  const headers = { ...response.headers, etag };
  const isSame = isKnown(String(asked['if-none-match'] ?? ''), etag);
  return isSame ? { status: 304, headers, body: undefined } : { ...response, headers };
}

const isAsyncIterator = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
