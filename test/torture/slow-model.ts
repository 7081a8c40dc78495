import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const WORDS = 'I hear that this is much to carry and I am here with you for as long as it takes'.split(' ');
const WORD_MS = 12;

/** A model on loopback that speaks as OpenAI does, a word at a time, so that there are streams to be killed in. */
export async function startSlowModel(): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const say = (delta: object, reason: string | null = null) =>
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'test', choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`,
      );
    for (const word of WORDS) {
      if (response.destroyed) return;
      say({ role: 'assistant', content: ` ${word}` });
      await wait(WORD_MS);
    }
    say({}, 'stop');
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
