import { createHash } from 'node:crypto';

/** A strong ETag (RFC 9110, 8.8.3) of what is sent: 162 bits of its SHA-256. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Whether `If-None-Match` names this ETag; weakly compared, as the header asks (RFC 9110, 13.1.2). */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
