import { EventEmitter } from 'node:events';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { HttpExecutor } from 'builder-util-runtime';
import { isSafe } from './decisions.ts';

/** All that is said about who asks. electron-updater would add a number of its own for each installation. */
const HEADERS = { accept: '*/*', 'cache-control': 'no-cache', 'user-agent': 'EmotionGPT' };

/** A request of electron-updater that takes the app's own way out. */
class FetchRequest extends EventEmitter {
  readonly #send: (signal: AbortSignal) => Promise<Response>;
  readonly #stopping = new AbortController();
  readonly #answered: (response: IncomingMessage) => void;

  constructor(
    send: (signal: AbortSignal) => Promise<Response>,
    answered: (response: IncomingMessage) => void,
  ) {
    super();
    this.#send = send;
    this.#answered = answered;
  }

  end(): void {
    this.#send(this.#stopping.signal)
      .then(async (response) => this.#answered(await messageOf(response)))
      .catch((error: unknown) => this.emit('error', error));
  }

  abort(): void {
    this.#stopping.abort();
  }
}

/**
 * The little of Node's own message that electron-updater reads. It leaves the body of a redirect or an error where it is; it is
 * read here, so that the request comes to its end.
 */
async function messageOf(response: Response): Promise<IncomingMessage> {
  const body =
    response.ok && response.body !== null
      ? Readable.fromWeb(response.body as ReadableStream)
      : Readable.from([await response.text()]);
  return Object.assign(body, {
    statusCode: response.status,
    statusMessage: response.statusText,
    headers: Object.fromEntries(response.headers),
  }) as unknown as IncomingMessage;
}

/**
 * Sends what electron-updater asks for through the person's proxy and into the outbound log. Redirects are followed by
 * electron-updater, each as a request of its own.
 */
export class FetchExecutor extends HttpExecutor<FetchRequest> {
  readonly #feed: string;
  #fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

  /** @param feed  where updates are asked for. */
  constructor(feed: string) {
    super();
    this.#feed = feed;
  }

  /** From now on it asks by this way. */
  through(fetch: typeof globalThis.fetch): void {
    this.#fetch = fetch;
  }

  override createRequest(
    options: RequestOptions,
    answered: (response: IncomingMessage) => void,
  ): FetchRequest {
    const { protocol = 'https:', hostname, port, path = '/' } = options;
    const url = `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`;
    return new FetchRequest((signal) => {
      if (!isSafe(url, this.#feed)) {
        return Promise.reject(
          Object.assign(new Error('Not encrypted.'), { code: 'ERR_UPDATER_NOT_ENCRYPTED' }),
        );
      }
      return this.#fetch(url, { headers: HEADERS, signal });
    }, answered);
  }

  /** As electron-updater's own does it over Electron's network. */
  async download(
    url: URL,
    destination: string,
    options: Parameters<HttpExecutor<FetchRequest>['downloadToBuffer']>[1],
  ): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      this.doDownload(
        { protocol: url.protocol, hostname: url.hostname, port: url.port, path: url.pathname + url.search },
        {
          destination,
          options,
          onCancel,
          callback: (error) => (error ? reject(error) : resolve(destination)),
          responseHandler: null,
        },
        0,
      );
    });
  }
}
