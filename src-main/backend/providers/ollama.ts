import * as z from 'zod';
import { askJson } from './ask-json.ts';
import { streamCompletion } from './openai-dialect.ts';
import { type Access, defineProvider, type ProviderTools } from './provider.ts';

/** `GET /api/tags`: what is installed. `remote_host`: a cloud model, which Ollama only passes words on to. */
const Tags = z.object({
  models: z.array(z.object({ name: z.string(), remote_host: z.string().optional() })),
});

/** Ollama's own API lies beside its OpenAI-compatible one, which the base URL names. */
const tags = (access: Access, tools: ProviderTools) =>
  askJson(
    {
      ...access,
      baseUrl: access.baseUrl.replace(/\/v1$/, ''),
      path: '/api/tags',
      schema: Tags,
    },
    tools,
  );

export const ollama = defineProvider({
  id: 'ollama',
  name: 'Ollama',
  description: 'Models that run on your own machine, or on another one whose address you set. No key.',
  needsKey: false,
  takesKey: false,
  // A cloud model is called so at its end: Ollama passes the words on to its own machines.
  runsAtAddress: (model) => !/[:-]cloud$/.test(model ?? ''),
  defaultModel: null,
  defaultBaseUrl: 'http://127.0.0.1:11434/v1',
  baseUrlEditable: true,

  stream: (request, tools) => streamCompletion({ ...request, apiKey: null }, tools),

  async check(access, tools) {
    await tags(access, tools);
  },

  async listModels(access, tools) {
    const { models } = await tags(access, tools);
    return models
      .filter(({ remote_host }) => remote_host === undefined)
      .map(({ name }) => ({ id: name, name: null }));
  },
});
