/** A whole server in this process: a real backend on a folder of its own, real HTTP on a free port. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend } from '#backend/backend.ts';
import type { Clock } from '#backend/clock.ts';
import { createShippedDetector } from '#backend/emotion-detection/shipped-detector.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../../src-main/server/http.ts';
import { findInstallation } from '../../../src-main/server/installation.ts';

export const TOKEN = 'the-token-of-the-tests';

export interface TestServerOptions extends Partial<Omit<HttpServerOptions, 'backend'>> {
  geminiUrl?: string;
  /** The environment's Gemini key. */
  geminiKey?: string;
  memorySessions?: number;
  /** The backend's time; left out: the real one. */
  clock?: Clock;
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly backend: Backend;
  readonly http: HttpServer;
  readonly dataDir: string;
  readonly databaseKey: string;
  /** Errors that nobody foresaw. */
  readonly reports: unknown[];
  /** Calls with the token; a body is sent as JSON. */
  call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response>;
  /** Ends the server and lets go of the data folder, which stays. */
  stop(): Promise<void>;
  /** The same, and deletes the folder. */
  close(): Promise<void>;
}

/** One for all tests of a file: its models take longer to load than most of them run. */
const detector = createShippedDetector({
  modelDir: findInstallation().modelDir,
  report: (error) => {
    throw error;
  },
});

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-server-'));
  const databaseKey = randomBytes(32).toString('hex');
  const reports: unknown[] = [];
  const { modelDir } = findInstallation();
  const backend = await createBackend({
    dataDir,
    version: '0.0.0-test',
    modelDir,
    detector: { detect: detector.detect },
    secrets: memorySecrets(),
    settings: memorySettings(),
    databaseKey,
    providers: { gemini: { baseUrl: options.geminiUrl, apiKey: options.geminiKey } },
    retries: { times: 0, random: () => 0 },
    memorySessions: options.memorySessions,
    clock: options.clock,
    report: (error) => reports.push(error),
  });
  const { geminiUrl: _url, geminiKey: _key, memorySessions: _most, clock: _clock, ...httpOptions } = options;
  const http = createHttpServer({
    backend,
    version: '0.0.0-test',
    auth: { token: TOKEN },
    allowedOrigins: [],
    webRoot: join(dataDir, 'no-web-app'),
    report: (error) => reports.push(error),
    ...httpOptions,
  });
  const url = await http.listen(0, '127.0.0.1');
  const stop = async () => {
    const drained = http.close(1_000);
    await backend.close();
    await drained;
  };
  return {
    url,
    port: Number(new URL(url).port),
    backend,
    http,
    dataDir,
    databaseKey,
    reports,
    call: (method, path, body, signal) =>
      fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
    stop,
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with exactly these headers (Host included) and this path, as no browser and no fetch would send it. */
export function rawRequest(
  port: number,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<RawAnswer> {
  const { method = 'GET', path = '/', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
