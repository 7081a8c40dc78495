import { connect, type Socket } from 'node:net';
import { createClient } from './load/client.ts';
import { type Contender, startGemini, startOurs } from './load/contenders.ts';
import { processorSeconds } from './load/processor-time.ts';
import { percentile } from './statistics.ts';

const STREAMS = 500;
const SECONDS = 60;
const CHANGES_PER_SECOND = 10;
/** What was sent may take so long to arrive at the last of them, milliseconds. */
const LAST_ARRIVAL_MS = 5_000;

const NEW_SESSION = { api_key: 'none', name: 'Bench', personality: 'friendly', model: 'embedded' };

/** One open stream of changes, and when each session that it was told of arrived. */
interface Stream {
  readonly socket: Socket;
  readonly arrivals: Map<string, number>;
  /** True: the server said that it could not tell everything, or ended the stream. */
  broken: boolean;
}

/** Holds many streams of changes open while sessions are made, and counts what did not arrive. */
export async function benchStreams(): Promise<void> {
  console.log(
    `\n${STREAMS} open streams of changes for ${SECONDS} s, ${CHANGES_PER_SECOND} changes a second`,
  );
  const gemini = await startGemini();
  const server = await startOurs(gemini.url);
  const streams = await Promise.all(Array.from({ length: STREAMS }, () => openStream(server)));
  try {
    const client = await createClient(server.url, server.token);
    const before = processorSeconds(server.pid) ?? Number.NaN;
    const madeAt = new Map<string, number>();
    const start = performance.now();
    for (let i = 0; i < SECONDS * CHANGES_PER_SECOND; i++) {
      const due = start + (i * 1_000) / CHANGES_PER_SECOND;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const sentAt = performance.now();
      const { session_id } = (await client.post('/create_session', NEW_SESSION)) as { session_id: string };
      madeAt.set(session_id, sentAt);
    }
    const isComplete = () => streams.every(({ arrivals }) => arrivals.size >= madeAt.size);
    const deadline = performance.now() + LAST_ARRIVAL_MS;
    while (!isComplete() && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const seconds = (performance.now() - start) / 1_000;
    const used = ((processorSeconds(server.pid) ?? Number.NaN) - before) / seconds;
    client.close();

    const delays: number[] = [];
    let lost = 0;
    for (const { arrivals } of streams) {
      for (const [id, sentAt] of madeAt) {
        const arrivedAt = arrivals.get(id);
        if (arrivedAt === undefined) lost += 1;
        else delays.push(arrivedAt - sentAt);
      }
    }
    const broken = streams.filter((stream) => stream.broken).length;
    console.log(
      `  ${delays.length.toLocaleString('en')} events arrived, ${lost} lost, ${broken} streams broken; from the request to the event p50 ${percentile(delays, 0.5).toFixed(1)} ms, p99 ${percentile(delays, 0.99).toFixed(1)} ms; server ${(used * 100).toFixed(0)} % of a core`,
    );
    if (lost + broken > 0) process.exitCode = 1;
  } finally {
    for (const { socket } of streams) socket.destroy();
    await server.stop();
    await gemini.stop();
  }
}

/** Resolves once the stream has begun. */
function openStream({ url, token }: Contender): Promise<Stream> {
  const socket = connect({ host: url.hostname, port: Number(url.port) });
  const stream: Stream = { socket, arrivals: new Map(), broken: false };
  let rest = '';
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('close', () => {
      stream.broken = true;
    });
    socket.on('data', (chunk: Buffer) => {
      const now = performance.now();
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('data: ')) continue;
        const change = JSON.parse(line.slice(6)) as { type: string; sessionId?: string; missed?: boolean };
        if (change.missed === true) stream.broken = true;
        else if (change.type === 'watching') resolve(stream);
        else if (change.sessionId !== undefined) stream.arrivals.set(change.sessionId, now);
      }
    });
    socket.write(
      `GET /v1/changes HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
    );
  });
}
