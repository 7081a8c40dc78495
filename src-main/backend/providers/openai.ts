import { speakOpenAi } from './openai-dialect.ts';
import { defineProvider } from './provider.ts';

const NAME = 'OpenAI';

export const openai = defineProvider({
  id: 'openai',
  name: NAME,
  description: 'The GPT models. Your messages are sent to OpenAI while this is chosen.',
  needsKey: true,
  takesKey: true,
  runsAtAddress: () => false,
  defaultModel: 'gpt-6.1-terra',
  defaultBaseUrl: 'https://api.openai.com/v1',
  baseUrlEditable: false,
  ...speakOpenAi(NAME, {
    writes: (id) => !/embedding|whisper|tts|dall-e|image|audio|realtime|transcribe|moderation|sora/.test(id),
  }),
});
