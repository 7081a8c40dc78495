/**
 * THE API: one contract. `src-main/backend/router.ts` implements it once; the desktop window calls it
 * over a MessagePort, browsers and programs over HTTP under `/v1`, tests in process.
 */
import { backups } from './backups.ts';
import { changes } from './changes.ts';
import { companion } from './companion.ts';
import { data } from './data.ts';
import { deletions } from './deletions.ts';
import { drafts } from './drafts.ts';
import { emotions } from './emotions.ts';
import { exports } from './exports.ts';
import { folders } from './folders.ts';
import { imports } from './imports.ts';
import { knowledge } from './knowledge.ts';
import { messages } from './messages.ts';
import { network } from './network.ts';
import { personas } from './personas.ts';
import { providers } from './providers.ts';
import { recovery } from './recovery.ts';
import { server } from './server.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { updates } from './updates.ts';
import { vault } from './vault.ts';

export const contract = {
  sessions,
  folders,
  messages,
  emotions,
  companion,
  story,
  knowledge,
  personas,
  providers,
  settings,
  network,
  data,
  exports,
  imports,
  deletions,
  drafts,
  backups,
  recovery,
  server,
  updates,
  changes,
  vault,
};
export type Contract = typeof contract;
