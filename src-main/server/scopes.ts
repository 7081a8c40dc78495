import type { AnyContractProcedure } from '@orpc/contract';
import { isWithin, MAIN_OWNER, type Scope, type Speaker } from './speaker.ts';

/**
 * `house`: admins of the installation itself, for what every owner shares. `window`: never over HTTP; a token that
 * leaks must not open the server to the network or change its token.
 */
export type NeededScope = Scope | 'house' | 'window';

/** Whether somebody may do over HTTP what needs this. */
export function mayDo({ owner, scope }: Speaker, needed: NeededScope): boolean {
  switch (needed) {
    case 'window':
      return false;
    case 'house':
      return owner === MAIN_OWNER && scope === 'admin';
    default:
      return isWithin(scope, needed);
  }
}

/** Sent by POST because of their length; they store nothing. */
const READ_BY_POST: ReadonlySet<string> = new Set(['emotions.read', 'personas.read']);

/** It asks the person at the machine for a file, is what they are typing, or starts their app anew. */
const WINDOW_ONLY: ReadonlySet<string> = new Set([
  'exports.save',
  'drafts.list',
  'drafts.keep',
  'data.leaveSafeMode',
]);

/** Says that somebody is here, who may have nothing but a conversation. */
const PRESENCE = 'vault.active';

/** What belongs to a conversation, who one talks with included. Everything else that changes something is for admins, areas to come included. */
const CONVERSATION: ReadonlySet<string> = new Set([
  'sessions',
  'folders',
  'messages',
  'companion',
  'emotions',
  'story',
  'knowledge',
  'personas',
]);

/**
 * What a token needs for a procedure of the contract.
 *
 * @param path  where the contract has it, such as `['sessions', 'create']`.
 */
export function scopeFor(path: readonly string[], procedure: AnyContractProcedure): NeededScope {
  const [area = ''] = path;
  const reads = procedure['~orpc'].route.method === 'GET' || READ_BY_POST.has(path.join('.'));
  if (WINDOW_ONLY.has(path.join('.'))) return 'window';
  // The file as a whole, and where copies of it lie, are the house's own business.
  if (area === 'backups' || area === 'recovery') return 'house';
  if (area === 'server' || area === 'updates') return reads ? 'admin' : 'window';
  if (reads) return 'read';
  if (area === 'network') return 'house';
  if (path.join('.') === PRESENCE) return 'chat';
  return CONVERSATION.has(area) ? 'chat' : 'admin';
}
