import { speakOpenAi } from './openai-dialect.ts';
import { defineProvider } from './provider.ts';

export const openai = defineProvider({
  id: 'openai',
  name: 'OpenAI',
  description: 'The GPT models. Your messages are sent to OpenAI while this is chosen.',
  needsKey: true,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: 'gpt-6.1-terra',
  listsEveryModel: true,
  defaultBaseUrl: 'https://api.openai.com/v1',
  baseUrlEditable: false,
  ...speakOpenAi({
    writes: (id) => !/embedding|whisper|tts|dall-e|image|audio|realtime|transcribe|moderation|sora/.test(id),
  }),
});
