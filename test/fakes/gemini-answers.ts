/** How the fake Gemini answers a request that it took: as the real service does, or wrongly on purpose. */
import type { ServerResponse } from 'node:http';
import type { ChunkGate } from './chunk-gate.ts';
import {
  GEMINI_ERRORS,
  type GeminiError,
  geminiAnswer,
  geminiBlockedPrompt,
  sseEvent,
} from './gemini-wire.ts';

export const ERROR_MODES = {
  'invalid-key': GEMINI_ERRORS.invalidKey,
  '401': GEMINI_ERRORS.unauthenticated,
  '403': GEMINI_ERRORS.forbidden,
  '429': GEMINI_ERRORS.rateLimited,
  '500': GEMINI_ERRORS.internal,
  '503': GEMINI_ERRORS.overloaded,
} as const;

/**
 * How a request is answered.
 * - `normal`; `hold`: a stream that sends its next chunk only when the test calls `release()`;
 * - `invalid-key` (400, what the real service says to a wrong key), `401`, `403`, `404`, `429` (with
 *   Retry-After: 7), `500`, `503`: Google's own error JSON;
 * - `html`: a page with status 200, as a captive portal answers; `garbage`: JSON that breaks off;
 * - `stall-first-byte`: never a byte; `stall-middle`: two chunks, then silence until the client leaves;
 * - `reset`: one chunk, then the socket is destroyed; `cut-off`: ends cleanly without a finish reason;
 * - `error-middle`: one chunk, then an error inside the stream;
 * - `empty-candidate`: finished without a word; `safety-block`: the prompt is refused; `safety-stop`:
 *   one chunk, then finish reason SAFETY;
 * - `split-utf8`: every byte in a packet of its own, so that characters and lines arrive in halves.
 */
export type GeminiBehaviour =
  | keyof typeof ERROR_MODES
  | 'normal'
  | 'hold'
  | '404'
  | 'html'
  | 'garbage'
  | 'stall-first-byte'
  | 'stall-middle'
  | 'reset'
  | 'cut-off'
  | 'error-middle'
  | 'empty-candidate'
  | 'safety-block'
  | 'safety-stop'
  | 'split-utf8';

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body, null, 2));
}

export function sendError(response: ServerResponse, error: GeminiError): void {
  sendJson(response, error.code, { error }, error.code === 429 ? { 'retry-after': '7' } : {});
}

/** Writes every byte on its own; the HTTP chunk framing keeps them apart on the way. */
function writeBytewise(response: ServerResponse, text: string): void {
  for (const byte of Buffer.from(text, 'utf8')) response.write(Buffer.of(byte));
}

/** The events of a stream: each word a chunk, the last one with the finish reason. */
function streamEvents(model: string, chunks: readonly string[], finishReason: string): string[] {
  return chunks.map((text, index) =>
    sseEvent(geminiAnswer(model, text, index === chunks.length - 1 ? finishReason : undefined)),
  );
}

/** Answers `streamGenerateContent?alt=sse`: one event a chunk, or what `mode` says. */
export async function answerStream(
  response: ServerResponse,
  model: string,
  chunks: readonly string[],
  mode: GeminiBehaviour,
  gate: ChunkGate,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.flushHeaders();
  const events = streamEvents(model, chunks, mode === 'safety-stop' ? 'SAFETY' : 'STOP');
  const first = sseEvent(geminiAnswer(model, chunks[0] ?? ''));
  switch (mode) {
    case 'hold':
      for (const event of events) {
        if (!(await gate.pass(response))) return;
        response.write(event);
      }
      response.end();
      return;
    case 'stall-middle':
      response.write(
        chunks
          .slice(0, 2)
          .map((text) => sseEvent(geminiAnswer(model, text)))
          .join(''),
      );
      return;
    case 'reset':
      response.write(first, () => response.destroy());
      return;
    case 'cut-off':
      response.end(first);
      return;
    case 'error-middle':
      response.end(first + sseEvent({ error: GEMINI_ERRORS.overloaded }));
      return;
    case 'garbage':
      response.end(`${first}data: {"candidates": [{"content": {"par\r\n\r\n`);
      return;
    case 'empty-candidate':
      response.end(sseEvent(geminiAnswer(model, null, 'STOP')));
      return;
    case 'safety-block':
      response.end(sseEvent(geminiBlockedPrompt(model)));
      return;
    case 'safety-stop':
      response.end(first + sseEvent(geminiAnswer(model, null, 'SAFETY')));
      return;
    case 'split-utf8':
      writeBytewise(response, events.join(''));
      response.end();
      return;
    default:
      for (const event of events) response.write(event);
      response.end();
  }
}

/** Answers `generateContent`: the whole text, or what `mode` says. */
export function answerWhole(
  response: ServerResponse,
  model: string,
  text: string,
  mode: GeminiBehaviour,
): void {
  const whole = JSON.stringify(geminiAnswer(model, text, 'STOP'));
  const half = whole.slice(0, Math.floor(whole.length / 2));
  const json = { 'content-type': 'application/json; charset=UTF-8' };
  switch (mode) {
    case 'stall-middle':
      response.writeHead(200, json);
      response.write(half);
      return;
    case 'reset':
      response.writeHead(200, json);
      response.write(half, () => response.destroy());
      return;
    case 'garbage':
    case 'cut-off':
      response.writeHead(200, json);
      response.end(half);
      return;
    case 'error-middle':
      sendError(response, GEMINI_ERRORS.overloaded);
      return;
    case 'empty-candidate':
      sendJson(response, 200, geminiAnswer(model, null, 'STOP'));
      return;
    case 'safety-block':
      sendJson(response, 200, geminiBlockedPrompt(model));
      return;
    case 'safety-stop':
      sendJson(response, 200, geminiAnswer(model, null, 'SAFETY'));
      return;
    case 'split-utf8':
      response.writeHead(200, json);
      writeBytewise(response, whole);
      response.end();
      return;
    default:
      sendJson(response, 200, geminiAnswer(model, text, 'STOP'));
  }
}
