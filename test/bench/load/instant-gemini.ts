/**
 * A Gemini that answers at once, as a process of its own: the same wire protocol as test/fakes/gemini.ts, without
 * what tests need (a record of requests, misbehaviour), so that it takes as little as it can of the machine that
 * is measured. Prints its base URL when it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { geminiAnswer, sseEvent } from '../../fakes/gemini-wire.ts';

const MODEL = 'gemini-2.5-flash';
const REPLY = 'That sounds like a lot at once. What would help you most right now?';
/** Three pieces, as the service cuts a reply of this length. */
const PIECES = ['That sounds like', ' a lot at once. What would', ' help you most right now?'];

const stream = Buffer.from(
  PIECES.map((text, index) =>
    sseEvent(geminiAnswer(MODEL, text, index === PIECES.length - 1 ? 'STOP' : undefined)),
  ).join(''),
);
/** For the original, which asks for the reply and both emotions in one JSON array. */
const whole = Buffer.from(
  JSON.stringify(geminiAnswer(MODEL, JSON.stringify([REPLY, 'worry', 'care']), 'STOP')),
);

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const streams = request.url?.includes(':streamGenerateContent') ?? false;
  const body = streams ? stream : whole;
  request.resume().once('end', () => {
    response.writeHead(200, {
      'content-type': streams ? 'text/event-stream' : 'application/json',
      'content-length': body.length,
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1beta`);
});
