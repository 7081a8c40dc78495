/** What OpenAI, and all who speak as it does, have in common: chat completions and the list of models. */
import * as z from 'zod';
import { askJson } from './ask-json.ts';
import type { Access, GenerationRequest, Provider, ProviderTools, StreamPart } from './provider.ts';
import { streamReply } from './stream-reply.ts';

const Models = z.object({ data: z.array(z.object({ id: z.string(), name: z.string().optional() })) });

/** The person's own headers outrank ours: a gateway may want its key elsewhere. */
const headersOf = ({ apiKey, headers }: Access): Record<string, string> => ({
  ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
  ...headers,
});

/** Streams a reply of `POST /chat/completions`. @throws ProviderError */
async function* streamCompletion(
  request: GenerationRequest,
  tools: ProviderTools,
): AsyncGenerator<StreamPart, void, undefined> {
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const endpoint = createOpenAICompatible({
    name: 'endpoint',
    baseURL: request.baseUrl,
    headers: headersOf(request),
    fetch: tools.fetch,
    includeUsage: true,
  });
  yield* streamReply({ ...request, model: endpoint.chatModel(request.model) });
}

/** The calls of a provider that speaks the dialect in full; `checkPath` is refused without a good key. */
export function speakOpenAi({
  checkPath = '/models',
  writes = () => true,
}: OpenAiTraits = {}): Pick<Provider, 'stream' | 'check' | 'listModels'> {
  return {
    stream: streamCompletion,
    async check(access, tools) {
      const headers = headersOf(access);
      await askJson({ ...access, path: checkPath, headers, schema: z.object() }, tools);
    },
    async listModels(access, tools) {
      const headers = headersOf(access);
      const { data } = await askJson({ ...access, path: '/models', headers, schema: Models }, tools);
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
