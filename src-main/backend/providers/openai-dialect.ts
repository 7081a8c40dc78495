/** What OpenAI, and all who speak as it does, have in common: chat completions and the list of models. */
import * as z from 'zod';
import { askJson } from './ask-json.ts';
import type { GenerationRequest, Provider, ProviderTools } from './provider.ts';
import { streamReply } from './stream-reply.ts';

const Models = z.object({ data: z.array(z.object({ id: z.string(), name: z.string().optional() })) });

const bearer = (apiKey: string | null): Record<string, string> =>
  apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };

/** Streams a reply of `POST /chat/completions`. @throws ProviderError */
export async function* streamCompletion(
  providerName: string,
  request: GenerationRequest,
  tools: ProviderTools,
): AsyncGenerator<string, void, undefined> {
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const endpoint = createOpenAICompatible({
    name: 'endpoint',
    baseURL: request.baseUrl,
    headers: bearer(request.apiKey),
    fetch: tools.fetch,
  });
  yield* streamReply({ ...request, providerName, model: endpoint.chatModel(request.model) });
}

/** The calls of a provider that speaks the dialect in full; `checkPath` is refused without a good key. */
export function speakOpenAi(
  providerName: string,
  { checkPath = '/models', writes = () => true }: OpenAiTraits = {},
): Pick<Provider, 'stream' | 'check' | 'listModels'> {
  return {
    stream: (request, tools) => streamCompletion(providerName, request, tools),
    async check(access, tools) {
      const headers = bearer(access.apiKey);
      await askJson({ ...access, providerName, path: checkPath, headers, schema: z.object() }, tools);
    },
    async listModels(access, tools) {
      const headers = bearer(access.apiKey);
      const { data } = await askJson(
        { ...access, providerName, path: '/models', headers, schema: Models },
        tools,
      );
      return data
        .filter(({ id }) => writes(id))
        .map(({ id, name }) => ({ id, name: name === undefined || name === id ? null : name }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

interface OpenAiTraits {
  /** A path that is refused without a good key, where the list of models is not. */
  readonly checkPath?: string;
  /** Whether a model writes text, told from its id: such lists hold voices and pictures too. */
  readonly writes?: (modelId: string) => boolean;
}
