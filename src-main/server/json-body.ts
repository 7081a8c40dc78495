import type { IncomingMessage } from 'node:http';
import { REFUSALS, type Refusal } from './answers.ts';

/** Largest body that is read, bytes. The longest message takes a fifth of it. */
const MAX_BODY_BYTES = 1_048_576;

/** A client reads our refusal only once it has sent everything, so a body up to this size is let run out. */
const MAX_DRAINED_BYTES = 16 * MAX_BODY_BYTES;

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a JSON body; a request without a body reads as `{}`. Other content types are refused: a form of
 * a foreign page can send them without a preflight. What is too large is not kept.
 */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  const type = request.headers['content-type'];
  const length = Number(request.headers['content-length'] ?? 0);
  const hasBody = length > 0 || request.headers['transfer-encoding'] !== undefined;
  if (type === undefined ? hasBody : !/^application\/json *(;|$)/i.test(type)) {
    request.resume();
    return { ok: false, refusal: REFUSALS.notJson };
  }
  if (length > MAX_DRAINED_BYTES) return { ok: false, refusal: REFUSALS.tooLarge };
  const bytes = await readBytes(request);
  if (bytes === null) return { ok: false, refusal: REFUSALS.tooLarge };
  return bytes.length === 0 ? { ok: true, value: {} } : parse(bytes);
}

/** @returns all bytes, or null where there are more than the limit. */
function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks = [];
      if (size > MAX_DRAINED_BYTES) resolve(null);
    });
    request.once('end', () => resolve(size > MAX_BODY_BYTES ? null : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The client left before the request was complete.')));
  });
}

function parse(bytes: Buffer): JsonBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, refusal: REFUSALS.malformedJson };
  }
}
