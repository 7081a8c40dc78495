import type { IncomingMessage, ServerResponse } from 'node:http';
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { ORPCError, onError } from '@orpc/server';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Backend } from '#backend/backend.ts';

/** Answers a request under /v1 whose JSON body has been read; false where the contract has no such route. */
export type Api = (request: IncomingMessage, response: ServerResponse, body: unknown) => Promise<boolean>;

/**
 * The contract over REST: query and path parameters are read as the types that the contract asks for,
 * streams are server-sent events, and a client that leaves aborts what it had asked for.
 *
 * @param report gets the causes of errors that are nobody's fault but ours, such as an answer that breaks the contract.
 */
export function createApi(backend: Backend, report: (error: unknown) => void): Api {
  const handler = new OpenAPIHandler(backend.router, {
    plugins: [
      new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
      new RequestHeadersPlugin(),
    ],
    clientInterceptors: [
      onError((error) => {
        if (error instanceof ORPCError && error.status >= 500 && error.cause !== undefined)
          report(error.cause);
      }),
    ],
  });
  return async (request, response, body) => {
    response.setHeader('cache-control', 'no-store');
    // The handler takes a body that was read already from here.
    const { matched } = await handler.handle(Object.assign(request, { body }), response, { prefix: '/v1' });
    return matched;
  };
}
