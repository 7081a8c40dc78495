import { expect, test } from 'vitest';
import { gemini } from '#backend/providers/gemini.ts';
import { errorOfStatus } from '#backend/providers/provider-error.ts';
import { createRegistry } from '#backend/providers/registry.ts';

test('two providers with one id are a mistake that shows at start', () => {
  expect(() => createRegistry([gemini, gemini])).toThrow('Two providers are called "gemini".');
});

test.each([
  [400, 'PROVIDER_BAD_ANSWER'],
  [401, 'PROVIDER_UNAUTHORIZED'],
  [403, 'PROVIDER_UNAUTHORIZED'],
  [404, 'PROVIDER_MODEL_UNKNOWN'],
  [408, 'PROVIDER_TIMEOUT'],
  [429, 'PROVIDER_RATE_LIMITED'],
  [500, 'PROVIDER_UNAVAILABLE'],
  [529, 'PROVIDER_UNAVAILABLE'],
])('status %i of a provider is %s, in a sentence that names it', (status, code) => {
  const error = errorOfStatus('Gemini', status);
  expect(error.code).toBe(code);
  expect(error.message).toContain('Gemini');
});

test('a provider’s own words never reach the person’s screen or a log', () => {
  const error = errorOfStatus('Gemini', 400, { body: 'API key not valid: AIzaSecret' });
  expect(error.code).toBe('PROVIDER_UNAUTHORIZED');
  expect(error.message).not.toContain('AIzaSecret');
});

test('the pause that a provider asks for is passed on', () => {
  expect(errorOfStatus('Gemini', 429, { retryAfter: '17' }).message).toContain('in 17 seconds');
  expect(errorOfStatus('Gemini', 429, { retryAfter: 'soon' }).message).toContain('in a minute');
});
