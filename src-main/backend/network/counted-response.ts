import type { LoggedRequest } from './outbound-log.ts';

/** The same answer, whose body is counted in the log while it is read. */
export function countedResponse(response: Response, logged: LoggedRequest): Response {
  const { status, statusText, headers } = response;
  logged.answered(status);
  if (response.body === null) {
    logged.ended();
    return response;
  }
  return new Response(counted(response.body, logged), { status, statusText, headers: [...headers] });
}

/** Passes a body on, pull by pull, and tells how much of it there was and how it ended. */
function counted(body: ReadableStream<Uint8Array>, logged: LoggedRequest): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            logged.ended();
            controller.close();
            return;
          }
          logged.received(value.byteLength);
          controller.enqueue(value);
        } catch (error) {
          logged.failed(error);
          controller.error(error);
        }
      },
      cancel(reason) {
        logged.stopped();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
