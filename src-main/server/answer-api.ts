import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ID_HEADER } from '#shared/contract/changes.ts';
import { REFUSALS, refuse } from './answers.ts';
import type { ApiContext } from './api.ts';
import { fingerprintOf, IDEMPOTENCY_KEY } from './idempotency.ts';
import { readJsonBody } from './json-body.ts';
import type { LimitKeeper } from './limits/limits.ts';
import type { Space } from './owners/spaces.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import type { Speaker } from './speaker.ts';

interface Asked {
  readonly space: Space;
  readonly limits: LimitKeeper;
  readonly speaker: Speaker;
}

/**
 * Answers a request to the contract. A POST with an `Idempotency-Key` is done once, apart from its connection:
 * sent again, it gets the first answer.
 */
export async function answerApi(
  { space, limits, speaker }: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
): Promise<void> {
  const path = target.pathname;
  const body = request.method === 'GET' ? undefined : await readJsonBody(request);
  if (body !== undefined && !body.ok) return refuse(response, path, body.refusal);
  const stream = streamOf(limits, speaker);
  const context: ApiContext = { speaker, openStream: stream.open };

  const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
  if (key === undefined) {
    response.once('close', stream.release);
    const matched = await space.api.answer(request, response, body?.value, context);
    if (!matched) refuse(response, path, REFUSALS.unknownPath);
    return;
  }

  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) {
    return refuse(response, path, REFUSALS.badIdempotencyKey);
  }
  const fingerprint = fingerprintOf(path + target.search, body?.value);
  // A token reads back what it asked for itself, and nothing of another one.
  const sender = `${speaker.scope} ${speaker.tokenId}`;
  const found = space.repeated.recordingOf(sender, key, fingerprint, async () => {
    const detached = new Request(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...clientIdOf(request) },
      body: JSON.stringify(body?.value),
    });
    return (await space.api.answerDetached(detached, context)) ?? unknownPath();
  });
  if (found === null) return refuse(response, path, REFUSALS.idempotencyKeyReused);
  const { recording, isReplay } = found;
  if (!isReplay) void recording.whenOver.then(stream.release);
  response.setHeader('cache-control', 'no-store');
  return recording.play(response, isReplay);
}

/** Who is not to be told of what it did itself. */
const clientIdOf = ({ headers }: IncomingMessage): Record<string, string> => {
  const id = headers[CLIENT_ID_HEADER];
  return typeof id === 'string' ? { [CLIENT_ID_HEADER]: id } : {};
};

/** One stream of the speaker's at most, given back when it is over. */
function streamOf(limits: LimitKeeper, speaker: Speaker) {
  let giveBack: (() => void) | null = null;
  return {
    open(): boolean {
      giveBack = limits.openStream(speaker.owner);
      return giveBack !== null;
    },
    release: () => giveBack?.(),
  };
}

const unknownPath = (): Response =>
  new Response(JSON.stringify(problemOf({ ...REFUSALS.unknownPath, defined: false })), {
    status: REFUSALS.unknownPath.status,
    headers: { 'content-type': PROBLEM_TYPE },
  });
