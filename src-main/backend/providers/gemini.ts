import * as z from 'zod';
import { askJson } from './ask-json.ts';
import { streamGemini } from './gemini-stream.ts';
import { type Access, defineProvider, type ProviderTools } from './provider.ts';

/** Largest page that the service gives; it has far fewer models. */
const PAGE_SIZE = 1_000;

const Models = z.object({
  models: z.array(
    z.object({
      name: z.string(),
      displayName: z.string().optional(),
      supportedGenerationMethods: z.array(z.string()).optional(),
    }),
  ),
});

const models = (access: Access, tools: ProviderTools, pageSize: number) =>
  askJson(
    {
      ...access,
      path: `/models?pageSize=${pageSize}`,
      headers: { 'x-goog-api-key': access.apiKey ?? '', ...access.headers },
      schema: Models,
    },
    tools,
  );

export const gemini = defineProvider({
  id: 'gemini',
  name: 'Gemini',
  description: 'Google’s models. Your messages are sent to Google while this is chosen.',
  needsKey: true,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: 'gemini-3.8-flash',
  listsEveryModel: true,
  defaultBaseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  baseUrlEditable: false,

  stream: streamGemini,

  async check(access, tools) {
    await models(access, tools, 1);
  },

  async listModels(access, tools) {
    const answer = await models(access, tools, PAGE_SIZE);
    return answer.models
      .filter((model) => model.supportedGenerationMethods?.includes('generateContent') ?? true)
      .map((model) => ({ id: model.name.replace(/^models\//, ''), name: model.displayName ?? null }));
  },
});
