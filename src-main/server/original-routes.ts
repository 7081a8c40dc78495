import { ORPCError } from '@orpc/server';
import type { Backend } from '#backend/backend.ts';
import type { Answer } from '#backend/turn/turn.ts';
import { DEFAULT_PERSONA, Persona } from '#shared/contract/companion.ts';
import { MessageText } from '#shared/contract/messages.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import {
  BadRequest,
  type CreateSessionRequest,
  readCreateSession,
  readEndSession,
  readHistory,
  readSendMessage,
} from './original-requests.ts';

/** One answer of the original API: 200, 400 for every refusal, 502 where no reply could be written; 423, ours, while locked. */
interface OriginalAnswer {
  readonly status: 200 | 400 | 423 | 502;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface OriginalCall {
  /** The parsed JSON body. */
  readonly body: unknown;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /** True for who came without a token: it reaches the sessions that were made here, and no other. */
  readonly isConfined: boolean;
}

export type OriginalRoute = (call: OriginalCall) => Promise<OriginalAnswer>;

/** The routes by path. */
export type OriginalRoutes = ReadonlyMap<string, OriginalRoute>;

/** Where the original answered. */
export const ORIGINAL_PATHS = ['/create_session', '/send_message', '/end_session'] as const;

/** The original's models, and ours that needs no provider; each is called as its provider is. */
const MODELS: ReadonlySet<string> = new Set(['gemini', 'custom', EMBEDDED]);

const CANNOT_CREATE = 'Error creating session';
const UNKNOWN_SESSION = 'Invalid session ID';

/** Sessions that clients without a token can go on with; the oldest is out of their reach first. */
const MOST_MADE_HERE = 10_000;

const ok = (body: OriginalAnswer['body']): OriginalAnswer => ({ status: 200, body });

/**
 * The three routes of the original EmotionGPT, answered as it answered them, on top of the same sessions
 * and turns as everything else.
 */
export function originalRoutes(backend: Backend): OriginalRoutes {
  /** Sessions whose words the client keeps: they live in memory only, and so does this list. */
  const clientKeepsHistory = new Set<string>();
  const madeHere = new Set<string>();
  const inOrder = createQueues();

  const assertReach = (sessionId: string, isConfined: boolean) => {
    if (isConfined && !madeHere.has(sessionId)) throw new BadRequest(UNKNOWN_SESSION);
  };

  async function createSession({ body }: OriginalCall): Promise<OriginalAnswer> {
    const request = readCreateSession(body);
    if (!MODELS.has(request.model)) throw new BadRequest(CANNOT_CREATE);
    // The original had its endpoint built in: ours goes to the one of the settings.
    if (!backend.providers.hasAddress(request.model)) throw new BadRequest(CANNOT_CREATE);
    const session = backend.sessions.create({
      persona: personaOf(request),
      generation: { provider: request.model, model: null },
      ephemeral: request.clientMaintainsHistory,
      apiKey: request.apiKey.trim(),
    });
    if (request.clientMaintainsHistory) clientKeepsHistory.add(session.id);
    madeHere.add(session.id);
    for (const oldest of madeHere) {
      if (madeHere.size <= MOST_MADE_HERE) break;
      madeHere.delete(oldest);
    }
    return ok({ session_id: session.id });
  }

  async function sendMessage({ body, signal, isConfined }: OriginalCall): Promise<OriginalAnswer> {
    const { sessionId, message, history } = readSendMessage(body);
    assertReach(sessionId, isConfined);
    const text = MessageText.safeParse(message);
    if (!text.success) throw new BadRequest(text.error.issues[0]!.message);
    const keptByClient = clientKeepsHistory.has(sessionId) ? readHistory(history) : undefined;
    return inOrder(sessionId, () => {
      signal.throwIfAborted(); // the client left while it waited
      const { answer, over } = backend.turns.answer({
        sessionId,
        text: text.data,
        history: keptByClient,
        signal,
      });
      return { result: answer.then(answerOf), over };
    });
  }

  async function endSession({ body, isConfined }: OriginalCall): Promise<OriginalAnswer> {
    const { sessionId } = readEndSession(body);
    assertReach(sessionId, isConfined);
    if (backend.sessions.get(sessionId).endedAt !== null) throw new BadRequest(UNKNOWN_SESSION);
    await backend.turns.leave(sessionId);
    backend.sessions.end(sessionId);
    clientKeepsHistory.delete(sessionId);
    madeHere.delete(sessionId);
    return ok({ message: 'Session ended successfully' });
  }

  return new Map([
    ['/create_session', refusing(createSession)],
    ['/send_message', refusing(sendMessage)],
    ['/end_session', refusing(endSession)],
  ]);
}

/** The errors that a client can do something about become the original's 400; the rest is ours. */
function refusing(route: OriginalRoute): OriginalRoute {
  const refusal = (error: string): OriginalAnswer => ({ status: 400, body: { error } });
  return async (call) => {
    try {
      return await route(call);
    } catch (error) {
      if (error instanceof BadRequest) return refusal(error.message);
      if (!(error instanceof ORPCError)) throw error;
      if (error.code === 'NOT_FOUND' || error.code === 'SESSION_ENDED') return refusal(UNKNOWN_SESSION);
      if (error.code === 'LOCKED') return { status: 423, body: { error: error.message } };
      if (error.status < 500) return refusal(error.message);
      throw error;
    }
  };
}

function personaOf({ name, personality, customInstruction }: CreateSessionRequest): Persona {
  const persona = Persona.safeParse({ ...DEFAULT_PERSONA, name, personality, customInstruction });
  if (persona.success) return persona.data;
  const { path, message } = persona.error.issues[0]!;
  throw new BadRequest(`${CANNOT_CREATE}: ${path.join('.')}: ${message}`);
}

function answerOf({ reply, reading, mood }: Answer): OriginalAnswer {
  if (reply.status === 'complete')
    return ok({ response: [reply.text, reading?.phrase ?? 'unknown', mood ?? 'unknown'] });
  const error =
    reply.error?.message ?? 'The reply was stopped before it was finished. Your message was kept.';
  return { status: 502, body: { error } };
}

/**
 * The original took several messages of one session at a time; ours answers them one after another. A task says when
 * the next one may begin, which may be later than its result.
 */
function createQueues() {
  const last = new Map<string, Promise<unknown>>();
  return async function inOrder<Result>(
    key: string,
    task: () => { result: Promise<Result>; over: Promise<void> },
  ): Promise<Result> {
    const begun = (last.get(key) ?? Promise.resolve()).then(task);
    const over = begun.then((it) => it.over).catch(() => {}); // told to who asked
    last.set(key, over);
    void over.then(() => {
      if (last.get(key) === over) last.delete(key);
    });
    return (await begun).result;
  };
}
