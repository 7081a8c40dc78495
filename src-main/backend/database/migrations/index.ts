import { conversations } from './0001-conversations.ts';
import { writing } from './0002-writing.ts';
import { readingOrigin } from './0003-reading-origin.ts';
import { corrections } from './0004-corrections.ts';
import { outboundRequests } from './0005-outbound-requests.ts';
import { personas } from './0006-personas.ts';
import { safetyAndSummaries } from './0007-safety-and-summaries.ts';
import { branches } from './0008-branches.ts';
import { selfKnowledge } from './0009-self-knowledge.ts';
import { ownData } from './0010-own-data.ts';
import { quickClearing } from './0011-quick-clearing.ts';
import { sessionList } from './0012-session-list.ts';
import { story } from './0013-story.ts';
import { drafts } from './0014-drafts.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the last one's version is the schema that this program reads and writes. */
export const MIGRATIONS: readonly Migration[] = [
  conversations,
  writing,
  readingOrigin,
  corrections,
  outboundRequests,
  personas,
  safetyAndSummaries,
  branches,
  selfKnowledge,
  ownData,
  quickClearing,
  sessionList,
  story,
  drafts,
];
