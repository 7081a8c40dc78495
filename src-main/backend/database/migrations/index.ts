import { conversations } from './0001-conversations.ts';
import { readingOrigin } from './0003-reading-origin.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the last one's version is the schema that this program reads and writes. */
export const MIGRATIONS: readonly Migration[] = [conversations, readingOrigin];
