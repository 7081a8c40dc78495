import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ChunkGate } from './chunk-gate.ts';

/**
 * How a fake provider answers a request.
 * - `normal`; `hold`: a stream that sends its next chunk only when the test calls `release()`;
 * - `invalid-key`: what the service says to a wrong key; `401`, `402`, `403`, `404`, `408`, `429` (with a Retry-After that
 *   is too long to be waited for), `429-soon` (with one of two seconds), `500`, `503`, `529`: its own error JSON;
 * - `html`: a page with status 200, as a captive portal answers; `garbage`: JSON that breaks off;
 * - `stall-first-byte`: never a byte; `stall-middle`: two chunks, then silence until the client leaves;
 * - `reset`: one chunk, then the socket is destroyed; `no-finish-reason`: one chunk, then a clean end without one;
 * - `error-middle`: one chunk, then an error inside the stream;
 * - `empty-candidate`: finished without a word; `safety-block`: refused before the first word; `safety-stop`:
 *   one chunk, then refused;
 * - `split-utf8`: every byte in a packet of its own, so that characters and lines arrive in halves;
 * - `invalid-utf8`: a byte in the first chunk that is no UTF-8; `endless`: words and more words, 100 MB of them.
 */
export type Behaviour =
  | 'normal'
  | 'hold'
  | 'invalid-key'
  | '401'
  | '402'
  | '403'
  | '404'
  | '408'
  | '429'
  | '429-soon'
  | '500'
  | '503'
  | '529'
  | 'html'
  | 'garbage'
  | 'stall-first-byte'
  | 'stall-middle'
  | 'reset'
  | 'no-finish-reason'
  | 'error-middle'
  | 'empty-candidate'
  | 'safety-block'
  | 'safety-stop'
  | 'split-utf8'
  | 'invalid-utf8'
  | 'endless';

/** How a reply ends on the wire: `none` leaves it open. */
type Ending = 'stop' | 'refused' | 'none';

/** The events of a service's streams, as text for the socket. */
export interface StreamWire {
  /** Left out: server-sent events. */
  readonly contentType?: string;
  /** One text a chunk; how the stream begins and ends is part of the first and of the last. Without a chunk: one. */
  readonly frames: (model: string, chunks: readonly string[], ending: Ending) => string[];
  /** The answer to a prompt that the service will not take. */
  readonly blocked: (model: string) => string;
  /** An error that the service reports inside a stream. */
  readonly errorFrame: string;
  /** An event that breaks off. */
  readonly garbage: string;
}

/** Writes every byte on its own; the HTTP chunk framing keeps them apart on the way. */
function writeBytewise(response: ServerResponse, text: string): void {
  for (const byte of Buffer.from(text, 'utf8')) response.write(Buffer.of(byte));
}

/** The bytes of `text` with the second character of `word`, where it stands first, made into no character. */
function withBrokenByte(text: string, word: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  bytes[bytes.indexOf(word) + 1] = 0xff;
  return bytes;
}

const ENDLESS_BYTES = 100_000_000;

/** Writes as fast as the client reads, until it leaves. */
async function writeWithoutEnd(response: ServerResponse, wire: StreamWire, model: string): Promise<void> {
  let left = false;
  response.once('close', () => {
    left = true;
  });
  const [first = '', next = ''] = wire.frames(model, Array(3).fill('word '.repeat(200)), 'none');
  response.write(first);
  for (let sent = 0; sent < ENDLESS_BYTES && !left; sent += next.length) {
    if (!response.write(next)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** Streams a reply as server-sent events: one event a chunk, or what `mode` says. */
export async function answerStream(
  response: ServerResponse,
  options: { wire: StreamWire; model: string; chunks: readonly string[]; mode: Behaviour; gate: ChunkGate },
): Promise<void> {
  const { wire, model, chunks, mode, gate } = options;
  response.writeHead(200, {
    'content-type': wire.contentType ?? 'text/event-stream',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
  const frames = wire.frames(model, chunks, 'stop');
  const begun = (count: number) => wire.frames(model, chunks.slice(0, count), 'none').join('');
  switch (mode) {
    case 'hold':
      for (const frame of frames) {
        if (!(await gate.pass(response))) return;
        response.write(frame);
      }
      response.end();
      return;
    case 'stall-middle':
      response.write(begun(2));
      return;
    case 'reset':
      response.write(begun(1), () => response.destroy());
      return;
    case 'no-finish-reason':
      response.end(begun(1));
      return;
    case 'error-middle':
      response.end(begun(1) + wire.errorFrame);
      return;
    case 'garbage':
      response.end(begun(1) + wire.garbage);
      return;
    case 'empty-candidate':
      response.end(wire.frames(model, [], 'stop').join(''));
      return;
    case 'safety-block':
      response.end(wire.blocked(model));
      return;
    case 'safety-stop':
      response.end(wire.frames(model, chunks.slice(0, 1), 'refused').join(''));
      return;
    case 'split-utf8':
      writeBytewise(response, frames.join(''));
      response.end();
      return;
    case 'invalid-utf8':
      response.end(withBrokenByte(frames.join(''), chunks[0] ?? ''));
      return;
    case 'endless':
      await writeWithoutEnd(response, wire, model);
      return;
    default:
      for (const frame of frames) response.write(frame);
      response.end();
  }
}
