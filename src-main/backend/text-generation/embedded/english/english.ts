/**
 * Everything that the embedded companion says in English, as data. No sentence stands in here twice: a
 * sentence that was said is recognised by its words and not said again while others are left.
 *
 * Tone of voice: short and plain; "sounds like", never "you are"; no diagnosis, no flattery, no advice
 * early on that was not asked for; nothing that only a human could claim.
 */
import type { Phrases } from '../phrases.ts';
import { CONVERSATION } from './conversation.ts';
import { FAMILIES } from './families.ts';
import { LISTENING } from './listening.ts';
import { TOPICS } from './topics.ts';

export const ENGLISH: Phrases = { families: FAMILIES, topics: TOPICS, ...LISTENING, ...CONVERSATION };
