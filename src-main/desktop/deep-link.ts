import * as z from 'zod';
import { LINK_SCHEME } from './link-scheme.ts';

/** A link is about 60 characters long; nobody's longer text is looked at. */
const LONGEST_LINK = 100;

/** RFC 9562, as the backend makes them: version 7, in lower case. */
const UUID_V7 = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/**
 * `emotiongpt://session/<uuidv7>`, and nothing else: no query, no fragment, no port, no user. A link names a conversation
 * to be asked about; there is no link that does anything.
 */
const DeepLink = z
  .string()
  .max(LONGEST_LINK)
  .regex(new RegExp(`^${LINK_SCHEME}://session/${UUID_V7}/?$`))
  .transform((link) => ({ sessionId: link.replace(/\/$/, '').slice(-36) }));
export type DeepLink = z.infer<typeof DeepLink>;

/** @returns what a link from outside means; null for every text that is no such link. */
export function parseDeepLink(text: string): DeepLink | null {
  const parsed = DeepLink.safeParse(text);
  return parsed.success ? parsed.data : null;
}
