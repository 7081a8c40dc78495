/**
 * The JSON of Gemini's REST API (https://ai.google.dev/api/generate-content), as far as a text
 * conversation needs it: what a request holds, what the service answers, and its own error bodies.
 */

interface GeminiContent {
  readonly role?: string;
  readonly parts?: readonly { readonly text?: string }[];
}

/** The body of `streamGenerateContent`. */
export interface GeminiRequestBody {
  readonly contents?: readonly GeminiContent[];
  readonly systemInstruction?: GeminiContent;
  readonly generationConfig?: Readonly<Record<string, unknown>>;
  readonly safetySettings?: readonly unknown[];
}

/** Google's RPC status of an error answer, and the sentence the real service sends with it. */
export interface GeminiError {
  readonly code: number;
  readonly status: string;
  readonly message: string;
  readonly details?: readonly unknown[];
}

const errorInfo = (reason: string) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata: { service: 'generativelanguage.googleapis.com' },
});

export const GEMINI_ERRORS = {
  invalidKey: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'API key not valid. Please pass a valid API key.',
    details: [errorInfo('API_KEY_INVALID')],
  },
  missingKey: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message:
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  },
  unauthenticated: {
    code: 401,
    status: 'UNAUTHENTICATED',
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    details: [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED')],
  },
  forbidden: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'Your API key was reported as leaked. Please use another API key.',
  },
  rateLimited: {
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    message: 'You exceeded your current quota, please check your plan and billing details.',
    details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '30s' }],
  },
  timeout: { code: 408, status: 'DEADLINE_EXCEEDED', message: 'The request took too long.' },
  internal: { code: 500, status: 'INTERNAL', message: 'An internal error has occurred. Please retry.' },
  overloaded: {
    code: 503,
    status: 'UNAVAILABLE',
    message: 'The model is overloaded. Please try again later.',
  },
} as const satisfies Record<string, GeminiError>;

export const unknownModel = (model: string): GeminiError => ({
  code: 404,
  status: 'NOT_FOUND',
  message: `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
});

const invalidArgument = (message: string): GeminiError => ({
  code: 400,
  status: 'INVALID_ARGUMENT',
  message,
});

/** What the service refuses in a body, or undefined where it would answer. */
export function refuseBody(body: unknown): GeminiError | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
  const { contents } = body as GeminiRequestBody;
  if (!Array.isArray(contents) || contents.length === 0) {
    return invalidArgument('* GenerateContentRequest.contents: contents is not specified\n');
  }
  for (const content of contents as readonly GeminiContent[]) {
    if (content.role !== undefined && content.role !== 'user' && content.role !== 'model') {
      return invalidArgument('Please use a valid role: user, model.');
    }
    if (!content.parts?.some((part) => typeof part.text === 'string')) {
      return invalidArgument(
        '* GenerateContentRequest.contents[0].parts: contents.parts must not be empty.\n',
      );
    }
  }
  return undefined;
}

/** The text of the last thing the user said. */
export function lastUserText(body: GeminiRequestBody): string {
  const last = body.contents?.filter((content) => content.role !== 'model').at(-1);
  return last?.parts?.map((part) => part.text ?? '').join('') ?? '';
}

const usage = (text: string) => ({
  promptTokenCount: 12,
  candidatesTokenCount: Math.ceil(text.length / 4),
  totalTokenCount: 12 + Math.ceil(text.length / 4),
  promptTokensDetails: [{ modality: 'TEXT', tokenCount: 12 }],
});

/** One `GenerateContentResponse`: a chunk of a stream. `text` null: no parts. */
export const geminiAnswer = (model: string, text: string | null, finishReason?: string) => ({
  candidates: [
    {
      content: { ...(text === null ? {} : { parts: [{ text }] }), role: 'model' },
      ...(finishReason === undefined ? {} : { finishReason }),
      index: 0,
    },
  ],
  usageMetadata: usage(text ?? ''),
  modelVersion: model,
  responseId: 'fake-response',
});

/** What the service answers to a prompt that it will not take. */
export const geminiBlockedPrompt = (model: string) => ({
  promptFeedback: {
    blockReason: 'SAFETY',
    safetyRatings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }],
  },
  usageMetadata: { promptTokenCount: 12, totalTokenCount: 12 },
  modelVersion: model,
  responseId: 'fake-response',
});

export const geminiModels = (names: readonly string[]) => ({
  models: names.map((name) => ({
    name: `models/${name}`,
    version: '001',
    displayName: name,
    description: 'A model of the fake.',
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: ['generateContent', 'countTokens'],
  })),
});

/** A server-sent event as the real service frames it: one line of JSON, CRLF, an empty line. */
export const sseEvent = (data: unknown): string => `data: ${JSON.stringify(data)}\r\n\r\n`;
