/**
 * THE API: one contract. `src-main/backend/router.ts` implements it once; the desktop window calls it
 * over a MessagePort, browsers and programs over HTTP under `/v1`, tests in process.
 */
import { companion } from './companion.ts';
import { data } from './data.ts';
import { emotions } from './emotions.ts';
import { messages } from './messages.ts';
import { network } from './network.ts';
import { providers } from './providers.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';

export const contract = { sessions, messages, emotions, companion, providers, settings, network, data };
export type Contract = typeof contract;
