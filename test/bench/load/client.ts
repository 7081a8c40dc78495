import { connect, type Socket } from 'node:net';

/** One connection that sends a request and waits for its answer. */
export interface Client {
  /** @throws where the answer is no 200. */
  post(path: string, body: object): Promise<unknown>;
  close(): void;
}

/**
 * A client over one kept-alive connection, with no more HTTP than the two servers speak: what a general client
 * costs would be taken from the machine that is measured.
 */
export function createClient({ hostname, port }: URL, token: string): Promise<Client> {
  const head = (path: string, length: number) =>
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const answers = readAnswers(socket);
  const client: Client = {
    async post(path, body) {
      const text = JSON.stringify(body);
      const answer = answers.next();
      socket.write(head(path, Buffer.byteLength(text)) + text);
      const { status, body: answered } = await answer;
      if (status !== 200) throw new Error(`${path} answered ${status}: ${answered}`);
      return JSON.parse(answered);
    },
    close: () => socket.destroy(),
  };
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(client));
    socket.once('error', reject);
  });
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Takes answers with a Content-Length out of the bytes of a connection, in order. */
function readAnswers(socket: Socket): { next(): Promise<Answer> } {
  let bytes: Buffer = Buffer.alloc(0);
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  socket.on('data', (chunk: Buffer) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    const headEnd = bytes.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = bytes.toString('latin1', 0, headEnd);
    const end = headEnd + 4 + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (bytes.length < end) return;
    const answer = { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', headEnd + 4, end) };
    bytes = bytes.subarray(end);
    waiting?.resolve(answer);
  });
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  return { next: () => new Promise((resolve, reject) => (waiting = { resolve, reject })) };
}
