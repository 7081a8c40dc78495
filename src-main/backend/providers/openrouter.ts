import { speakOpenAi } from './openai-dialect.ts';
import { defineProvider } from './provider.ts';

export const openrouter = defineProvider({
  id: 'openrouter',
  name: 'OpenRouter',
  description:
    'Many models behind one key. Your messages are sent to OpenRouter, which passes them to the model’s host.',
  needsKey: true,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: 'openrouter/auto',
  listsEveryModel: false,
  defaultBaseUrl: 'https://openrouter.ai/api/v1',
  baseUrlEditable: false,
  // The list of models is public there: only the key's own page tells whether the key is good.
  ...speakOpenAi({ checkPath: '/key' }),
});
