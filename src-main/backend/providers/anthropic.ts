import * as z from 'zod';
import { askJson } from './ask-json.ts';
import { type Access, defineProvider, type ProviderTools } from './provider.ts';
import { streamReply } from './stream-reply.ts';

/** The service wants a limit; every Claude takes this one, and a companion's reply is far shorter. */
const MAX_OUTPUT_TOKENS = 4_096;

const Models = z.object({
  data: z.array(z.object({ id: z.string(), display_name: z.string().optional() })),
});

const models = (access: Access, tools: ProviderTools, limit: number) =>
  askJson(
    {
      ...access,
      path: `/models?limit=${limit}`,
      headers: {
        'x-api-key': access.apiKey ?? '',
        'anthropic-version': '2023-06-01',
        ...access.headers,
      },
      schema: Models,
    },
    tools,
  );

export const anthropic = defineProvider({
  id: 'anthropic',
  name: 'Anthropic',
  description: 'The Claude models. Your messages are sent to Anthropic while this is chosen.',
  needsKey: true,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: 'claude-sonnet-5-5',
  listsEveryModel: true,
  defaultBaseUrl: 'https://api.anthropic.com/v1',
  baseUrlEditable: false,

  async *stream(request, tools) {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const claude = createAnthropic({
      apiKey: request.apiKey ?? '',
      baseURL: request.baseUrl,
      headers: request.headers,
      fetch: tools.fetch,
    });
    yield* streamReply({
      ...request,
      model: claude(request.model),
      options: {
        ...request.options,
        maxOutputTokens: request.options.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
      },
    });
  },

  async check(access, tools) {
    await models(access, tools, 1);
  },

  async listModels(access, tools) {
    const { data } = await models(access, tools, 1_000);
    return data.map((model) => ({ id: model.id, name: model.display_name ?? null }));
  },
});
