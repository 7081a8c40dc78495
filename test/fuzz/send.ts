import { request } from 'node:http';
import type { FuzzRequest } from './requests.ts';

export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** An answer that goes on for ever is listened to for so long, milliseconds. */
const LISTEN_MS = 30;
/** Ids that later requests ask for. */
const KNOWN = 200;

/** Sends made-up requests to a server, and remembers the ids that it hands out. */
export function createSender(url: string, token: string) {
  const { hostname, port } = new URL(url);
  const ids: string[] = [];

  const learn = (body: string) => {
    for (const [, id] of body.matchAll(/"(?:id|session_id)":"([0-9a-f-]{36})"/g)) {
      if (id === undefined || ids.includes(id)) continue;
      ids.push(id);
      if (ids.length > KNOWN) ids.shift();
    }
  };

  function pathOf({ route, names, query }: FuzzRequest): string {
    const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = names[name];
      if (typeof value === 'number') return ids[value % Math.max(1, ids.length)] ?? 'nobody';
      return encoded(value ?? '');
    });
    const search = Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${encoded(value)}`],
    );
    return search.length === 0 ? path : `${path}?${search.join('&')}`;
  }

  /** Requests on the original routes carry the session in the body: known ones, too. */
  const withKnownId = ({ route, body }: FuzzRequest): Buffer | undefined => {
    if (body === undefined || ids.length === 0 || !/^\/(send_message|end_session)$/.test(route)) return body;
    const text = body.toString('utf8');
    if (body.length % 3 === 0) return body;
    return Buffer.from(
      text.replace(/"session_id":"(?:[^"\\]|\\.)*"/, `"session_id":"${ids[body.length % ids.length]}"`),
    );
  };

  return function send(made: FuzzRequest): Promise<FuzzAnswer> {
    const body = withKnownId(made);
    const headers = {
      authorization: `Bearer ${token}`,
      connection: 'close',
      ...(made.contentType === undefined ? {} : { 'content-type': made.contentType }),
      ...(body === undefined ? {} : { 'content-length': body.length }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        { hostname, port, method: made.method, path: pathOf(made), headers },
        (response) => {
          const chunks: Buffer[] = [];
          const end = () => {
            const text = Buffer.concat(chunks).toString('utf8');
            learn(text);
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers['content-type'] ?? '',
              body: text,
            });
          };
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', end);
          response.on('error', reject);
          if (made.route === '/v1/changes') {
            setTimeout(() => {
              end();
              response.destroy();
            }, LISTEN_MS);
          }
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

/** Half of a character cannot be sent in an address at all. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
