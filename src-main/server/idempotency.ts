import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A repetition comes soon or never. */
const KEPT_MS = 24 * 60 * 60_000;
/** All recordings together; the oldest goes first. */
const MOST_RECORDINGS = 1_000;
const MOST_BYTES = 32 * 1_048_576;

/** A Structured Field string or a bare key; draft-ietf-httpapi-idempotency-key-header-06. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

export const fingerprintOf = (target: string, body: unknown): string =>
  createHash('sha256').update(target).update('\n').update(JSON.stringify(body)).digest('base64');

/**
 * Answers by their `Idempotency-Key`, so that a request that is sent again gets the first answer, a turn's
 * stream too, and nothing is done twice. In memory, for a day. Refusals and failures are not kept:
 * nothing was done, so the same key may try again.
 */
export class IdempotentAnswers {
  private readonly now: () => number;
  private readonly known = new Map<string, Recording>();

  constructor(now: () => number) {
    this.now = now;
  }

  /**
   * The recording of a key, begun with `perform` where there is none.
   *
   * @param sender  keys of different senders never meet.
   * @returns null where the key was sent before with another request.
   */
  recordingOf(
    sender: string,
    key: string,
    fingerprint: string,
    perform: () => Promise<Response>,
  ): { readonly recording: Recording; readonly isReplay: boolean } | null {
    this.forgetOld();
    const name = `${sender} ${key}`;
    const before = this.known.get(name);
    if (before !== undefined) {
      return before.fingerprint === fingerprint ? { recording: before, isReplay: true } : null;
    }
    const recording = new Recording(fingerprint, this.now(), perform);
    this.known.set(name, recording);
    void recording.whenOver.then(() => {
      if (!recording.isWorthKeeping && this.known.get(name) === recording) this.known.delete(name);
    });
    return { recording, isReplay: false };
  }

  /** A session that is deleted leaves no words here either. */
  forget(sessionId: string): void {
    for (const [name, recording] of this.known) {
      if (recording.mentions(sessionId)) this.known.delete(name);
    }
  }

  /** Leaves no answer in memory: they hold words, and what they are of was locked. */
  forgetAll(): void {
    this.known.clear();
  }

  /** Bytes that are kept now. */
  get size(): number {
    return [...this.known.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  private forgetOld(): void {
    let { size } = this;
    for (const [name, recording] of this.known) {
      const isFull = this.known.size >= MOST_RECORDINGS || size > MOST_BYTES;
      if (!isFull && recording.startedAt > this.now() - KEPT_MS) break;
      this.known.delete(name);
      size -= recording.bytes;
    }
  }
}

/** One answer as it comes: whoever asks later gets it from its beginning. */
class Recording {
  readonly fingerprint: string;
  readonly startedAt: number;
  bytes = 0;
  private readonly chunks: Uint8Array[] = [];
  private head: { readonly status: number; readonly headers: Record<string, string> } | null = null;
  private end: 'open' | 'complete' | { readonly error: unknown } = 'open';
  private readonly listeners = new Set<() => void>();
  /** Resolves when nothing more comes. */
  readonly whenOver: Promise<void>;

  constructor(fingerprint: string, startedAt: number, perform: () => Promise<Response>) {
    this.fingerprint = fingerprint;
    this.startedAt = startedAt;
    this.whenOver = this.record(perform);
  }

  get isWorthKeeping(): boolean {
    return this.end === 'complete' && this.head !== null && this.head.status < 300;
  }

  mentions(words: string): boolean {
    return Buffer.concat(this.chunks).includes(words);
  }

  /** Never rejects: what went wrong is the end of the recording. */
  private async record(perform: () => Promise<Response>): Promise<void> {
    try {
      const response = await perform();
      this.head = { status: response.status, headers: Object.fromEntries(response.headers) };
      this.tell();
      const reader = response.body?.getReader();
      for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
        this.chunks.push(read.value);
        this.bytes += read.value.length;
        this.tell();
      }
      this.end = 'complete';
    } catch (error) {
      this.end = { error };
    }
    this.tell();
  }

  /** Sends what there is and what comes. A client that leaves stops nothing. */
  play(response: ServerResponse, isReplay: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let sent = 0;
      const stop = () => {
        this.listeners.delete(go);
        resolve();
      };
      const go = () => {
        if (response.destroyed) return stop();
        if (this.head !== null && !response.headersSent) {
          const replayed = isReplay ? { 'idempotency-replayed': 'true' } : {};
          response.writeHead(this.head.status, { ...this.head.headers, ...replayed });
          response.flushHeaders();
        }
        for (; sent < this.chunks.length; sent += 1) response.write(this.chunks[sent]);
        if (this.end === 'open') return;
        if (this.end !== 'complete') {
          this.listeners.delete(go);
          return reject(this.end.error);
        }
        response.end();
        stop();
      };
      response.once('close', stop);
      this.listeners.add(go);
      go();
    });
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
