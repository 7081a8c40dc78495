import { speakOpenAi } from './openai-dialect.ts';
import { defineProvider } from './provider.ts';

/**
 * LM Studio, llama.cpp's server, vLLM, LocalAI, a gateway of a company: whoever speaks as OpenAI does. It may
 * hand words on to somebody else, so that even on this machine it is not called local.
 */
export const openaiCompatible = defineProvider({
  id: 'custom',
  name: 'Your endpoint',
  description:
    'Any OpenAI-compatible endpoint, such as LM Studio, llama.cpp or vLLM. Your messages are sent to the address you set.',
  needsKey: false,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: null,
  listsEveryModel: false,
  defaultBaseUrl: null,
  baseUrlEditable: true,
  ...speakOpenAi(),
});
