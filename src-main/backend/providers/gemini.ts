import { defineProvider } from './provider.ts';
import { errorOfStatus, ProviderError, unreachable } from './provider-error.ts';
import { streamReply } from './stream-reply.ts';

const NAME = 'Gemini';

export const gemini = defineProvider({
  id: 'gemini',
  name: NAME,
  description: 'Google’s models. Your messages are sent to Google while this is chosen.',
  needsKey: true,
  defaultModel: 'gemini-3.8-flash',
  defaultBaseUrl: 'https://generativelanguage.googleapis.com/v1beta',

  async *stream(request, tools) {
    const { createGoogle } = await import('@ai-sdk/google');
    const google = createGoogle({
      apiKey: request.apiKey ?? '',
      baseURL: request.baseUrl,
      fetch: tools.fetch,
    });
    yield* streamReply({ ...request, providerName: NAME, model: google(request.model) });
  },

  async check({ apiKey, baseUrl, signal }, { fetch }) {
    let response: Response;
    try {
      response = await fetch(`${baseUrl}/models?pageSize=1`, {
        headers: { 'x-goog-api-key': apiKey ?? '' },
        signal,
      });
    } catch (error) {
      throw unreachable(NAME, error);
    }
    const body = await response.text().catch(() => '');
    if (!response.ok) {
      throw errorOfStatus(NAME, response.status, {
        body,
        retryAfter: response.headers.get('retry-after') ?? '',
      });
    }
    if (!body.trimStart().startsWith('{')) {
      throw new ProviderError(
        'PROVIDER_BAD_ANSWER',
        `The address answers, but not like ${NAME}. Check the base URL.`,
      );
    }
  },
});
