import type { ServerResponse } from 'node:http';
import { CONTENT_SECURITY_POLICY } from '#shared/content-security-policy.ts';

/** Every answer carries these, errors and JSON too: a browser may be told to open any address. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('vary', 'Origin');
}
