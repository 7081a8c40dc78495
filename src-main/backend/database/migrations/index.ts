import { conversations } from './0001-conversations.ts';
import { writing } from './0002-writing.ts';
import { readingOrigin } from './0003-reading-origin.ts';
import { corrections } from './0004-corrections.ts';
import { outboundRequests } from './0005-outbound-requests.ts';
import { personas } from './0006-personas.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the last one's version is the schema that this program reads and writes. */
export const MIGRATIONS: readonly Migration[] = [
  conversations,
  writing,
  readingOrigin,
  corrections,
  outboundRequests,
  personas,
];
