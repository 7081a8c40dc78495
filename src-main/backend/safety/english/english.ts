import type { SafetyLanguage } from '../rule.ts';
import { ABUSE } from './abuse.ts';
import { CUES } from './cues.ts';
import { MEDICAL } from './medical.ts';
import { OF_OTHERS } from './of-others.ts';
import { SELF_HARM } from './self-harm.ts';
import { SUICIDE } from './suicide.ts';
import { VIOLENCE } from './violence.ts';

/** How people say in English that somebody is in danger. */
export const ENGLISH: SafetyLanguage = {
  cues: CUES,
  rules: [...SUICIDE, ...MEDICAL, ...ABUSE, ...VIOLENCE, ...SELF_HARM, ...OF_OTHERS],
};
