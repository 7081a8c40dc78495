import type { ReplyError } from '#shared/contract/messages.ts';
import type { OutboundFailure } from '#shared/contract/network.ts';
import { failureOf } from '../network/failure.ts';

/**
 * Why a provider gave no reply. `message` is for the person: what is wrong and what to do. It never
 * carries a key, a prompt, a URL or the provider's own text, so it may be stored and shown anywhere.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ReplyError['code'];
  /** Whether the same request may succeed a moment later, and the pause that the provider asks for. */
  readonly retry: { readonly afterMs: number } | null;

  constructor(
    code: ReplyError['code'],
    message: string,
    options: ErrorOptions & { retry?: { afterMs: number } | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retry = options.retry ?? null;
  }
}

/** What an HTTP status of a provider means; a redirect is not followed, so that a key goes nowhere else. `provider` is its name as the person knows it. */
export function errorOfStatus(
  provider: string,
  status: number,
  facts: { body?: string; retryAfter?: string } = {},
): ProviderError {
  const { body = '', retryAfter } = facts;
  if (status >= 300 && status < 400) return wrongAddress(provider);
  if (status === 401 || status === 403 || (status === 400 && /api[ _]key/i.test(body))) {
    return new ProviderError(
      'PROVIDER_UNAUTHORIZED',
      `${provider} does not accept the key. Check it in the settings, or paste a new one.`,
    );
  }
  // A service that misses a model says so; any other 404 comes from a path that is not there.
  if (status === 404 && body !== '' && !/model/i.test(body)) return wrongAddress(provider);
  if (status === 404) return modelUnknown(provider);
  // Said with 402 (OpenRouter), 429 (OpenAI) or 400 (Anthropic): waiting would not help.
  if (status === 402 || /insufficient_quota|billing_hard_limit|credit balance/i.test(body)) {
    return new ProviderError(
      'PROVIDER_QUOTA',
      `The credit of your key at ${provider} is used up. Top it up there, or choose another provider in the settings.`,
    );
  }
  if (status === 429) {
    const seconds = Number(retryAfter);
    const wait = Number.isFinite(seconds) && seconds > 0 ? `in ${Math.ceil(seconds)} seconds` : 'in a minute';
    return new ProviderError(
      'PROVIDER_RATE_LIMITED',
      `${provider} asks for a pause: too many requests, or the quota for now is used up. Try again ${wait}.`,
      // Without a pause to keep to, trying again would only add to what is too much.
      { retry: seconds > 0 ? { afterMs: seconds * 1_000 } : null },
    );
  }
  if (status === 408 || status === 504) return timedOut(provider, { retry: { afterMs: 0 } });
  if (status >= 500) {
    return new ProviderError(
      'PROVIDER_UNAVAILABLE',
      `${provider} has a problem of its own right now (${status}). Try again in a moment.`,
      { retry: { afterMs: 0 } },
    );
  }
  return new ProviderError(
    'PROVIDER_BAD_ANSWER',
    `${provider} refused the request (${status}). Try again, or choose another model in the settings.`,
  );
}

export const modelUnknown = (provider: string): ProviderError =>
  new ProviderError(
    'PROVIDER_MODEL_UNKNOWN',
    `${provider} does not know this model. Choose another one in the settings.`,
  );

export const timedOut = (provider: string, options?: { retry: { afterMs: number } }): ProviderError =>
  new ProviderError(
    'PROVIDER_TIMEOUT',
    `${provider} went silent. Try again; the time-out can be changed in the settings.`,
    options,
  );

/** What a person can do about a way out that does not lead there; `true`: a moment later it may. */
const WAYS_OUT: Readonly<
  Record<OutboundFailure, readonly [code: ReplyError['code'], advice: string, mayPass: boolean]>
> = {
  dns: [
    'PROVIDER_UNREACHABLE',
    'Its address could not be looked up (DNS). Check that this machine is online, and the base URL if you typed it.',
    true,
  ],
  refused: [
    'PROVIDER_UNREACHABLE',
    'Nothing listens at its address: the connection was refused. Check that it is running, and the base URL.',
    true,
  ],
  offline: [
    'PROVIDER_UNREACHABLE',
    'No way leads there from this network. Check that this machine is online.',
    true,
  ],
  // Not again: it took its time already.
  timeout: [
    'PROVIDER_TIMEOUT',
    'It did not answer in time. Check the network, or allow more time in Settings, Network.',
    false,
  ],
  cut: ['PROVIDER_UNREACHABLE', 'The connection broke off. Check the network and try again.', true],
  'tls-issuer': [
    'PROVIDER_TLS',
    'Its certificate comes from an authority that this machine does not trust. If your company or a guard program looks into connections, set its CA file in Settings, Network.',
    false,
  ],
  'tls-expired': [
    'PROVIDER_TLS',
    'Its certificate is not valid at this time. Check the date and the clock of this machine; if they are right, its owner has to renew it.',
    false,
  ],
  'tls-host': [
    'PROVIDER_TLS',
    'Its certificate belongs to another name, so it may not be who it says. Check the base URL.',
    false,
  ],
  tls: [
    'PROVIDER_TLS',
    'No encrypted connection came about. Check whether its address begins with http:// or https://.',
    false,
  ],
  'proxy-address': ['PROXY_FAILED', 'Your proxy has no address yet. Type it in Settings, Network.', false],
  'proxy-unreachable': [
    'PROXY_FAILED',
    'The proxy does not answer. Check that it is running, and its address in Settings, Network.',
    true,
  ],
  'proxy-tls': [
    'PROXY_FAILED',
    'The proxy’s own certificate is not trusted here. Set its CA file, or use http:// for the proxy, in Settings, Network.',
    false,
  ],
  'proxy-password': [
    'PROXY_FAILED',
    'The proxy asks for another user name or password. Type them in Settings, Network.',
    false,
  ],
  'proxy-refused': [
    'PROXY_FAILED',
    'The proxy does not let the request through. Ask who runs it, or choose another one in Settings, Network.',
    false,
  ],
  'proxy-target': [
    'PROXY_FAILED',
    'The proxy answers, but cannot reach it either. Try again in a moment.',
    true,
  ],
  stopped: ['PROVIDER_UNREACHABLE', 'Check the network and try again.', true],
  quit: ['PROVIDER_UNREACHABLE', 'Check the network and try again.', true],
  other: ['PROVIDER_UNREACHABLE', 'Check the network and try again.', true],
};

/** No answer came: `cause`, as fetch throws it, tells why. */
export function unreachable(provider: string, cause?: unknown): ProviderError {
  const [code, advice, mayPass] = WAYS_OUT[failureOf(cause)];
  return new ProviderError(code, `${provider} cannot be reached. ${advice}`, {
    cause,
    retry: mayPass ? { afterMs: 0 } : null,
  });
}

/** Something answers there, but not this provider: a captive portal, another program, a wrong path. */
export const wrongAddress = (provider: string): ProviderError =>
  new ProviderError(
    'PROVIDER_BAD_ANSWER',
    `The address answers, but not like ${provider}. Check the base URL.`,
  );

export const badAnswer = (provider: string, cause?: unknown): ProviderError =>
  new ProviderError('PROVIDER_BAD_ANSWER', `${provider} sent an answer that could not be read. Try again.`, {
    cause,
  });

/** A model that goes on and on; what it wrote so far is kept. */
export const endless = (provider: string): ProviderError =>
  new ProviderError(
    'PROVIDER_BAD_ANSWER',
    `${provider} did not stop writing and was cut off. Choose another model, or set a longest reply in the settings.`,
  );

/** A provider that failed several times in a row is left alone for a while. */
export const paused = (provider: string, seconds: number): ProviderError =>
  new ProviderError(
    'PROVIDER_PAUSED',
    `${provider} failed several times in a row and is left alone for ${seconds} more seconds. Try again then, or test it in the settings.`,
  );

export const refused = (provider: string): ProviderError =>
  new ProviderError(
    'PROVIDER_REFUSED',
    `${provider} declined to answer this message. Say it in other words, or choose another model.`,
  );
