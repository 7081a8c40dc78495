/** A Gemini on loopback, wire-compatible with the streams and models of the REST API. */
import { type FakeProvider, type FakeReply, startFakeProvider, type Wire } from './fake-provider.ts';
import {
  GEMINI_ERRORS,
  type GeminiError,
  type GeminiRequestBody,
  geminiAnswer,
  geminiBlockedPrompt,
  geminiModels,
  lastUserText,
  refuseBody,
  sseEvent,
  unknownModel,
} from './gemini-wire.ts';

/** The one key that the fake takes unless `startFakeGemini({ apiKey })` says otherwise. */
export const FAKE_GEMINI_KEY = 'AIzaFakeKeyForTests-0123456789abcdefghi';

const MODELS = ['gemini-3.8-flash', 'gemini-2.5-flash', 'gemini-2.5-pro', 'gemini-2.5-flash-lite'];

export type FakeGemini = FakeProvider<GeminiRequestBody>;

const wireError = (error: GeminiError) => ({ status: error.code, body: { error } });

const wire: Wire<GeminiRequestBody> = {
  basePath: '/v1beta',
  invalidKey: wireError(GEMINI_ERRORS.invalidKey),
  keyProblem(headers, apiKey) {
    const key = headers['x-goog-api-key'];
    if (key === undefined || key === '') return wireError(GEMINI_ERRORS.missingKey);
    return key === apiKey ? undefined : wireError(GEMINI_ERRORS.invalidKey);
  },
  read(method, path) {
    if (method === 'GET' && /^\/v1beta\/models(\?|$)/.test(path)) return { document: geminiModels(MODELS) };
    const model = /^\/v1beta\/models\/([^/:?]+):streamGenerateContent(\?|$)/.exec(path)?.[1];
    return method === 'POST' && model !== undefined ? { model } : undefined;
  },
  refusal(model, body) {
    if (!/^(gemini|gemma)-/.test(model)) return wireError(unknownModel(model));
    const error = refuseBody(body);
    return error === undefined ? undefined : wireError(error);
  },
  error(status, model) {
    if (status === 404) return { error: unknownModel(model) };
    const known = Object.values(GEMINI_ERRORS).find(({ code }) => code === status);
    return { error: { ...(known ?? GEMINI_ERRORS.overloaded), code: status } };
  },
  lastUserText,
  frames(model, chunks, ending) {
    const refused = ending === 'refused' ? sseEvent(geminiAnswer(model, null, 'SAFETY')) : '';
    if (chunks.length === 0) return [refused || sseEvent(geminiAnswer(model, null, 'STOP'))];
    const last = chunks.length - 1;
    return chunks.map((text, index) => {
      const reason = index === last && ending === 'stop' ? 'STOP' : undefined;
      return sseEvent(geminiAnswer(model, text, reason)) + (index === last ? refused : '');
    });
  },
  blocked: (model) => sseEvent(geminiBlockedPrompt(model)),
  errorFrame: sseEvent({ error: GEMINI_ERRORS.overloaded }),
  garbage: 'data: {"candidates": [{"content": {"par\r\n\r\n',
};

export const startFakeGemini = ({
  apiKey = FAKE_GEMINI_KEY,
  reply,
}: {
  apiKey?: string;
  reply?: FakeReply<GeminiRequestBody>;
} = {}): Promise<FakeGemini> => startFakeProvider(wire, { apiKey, reply });
