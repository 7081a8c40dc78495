/** The words of the help card. Calm: what it is, why it is there, and that nothing was sent. */
import type { Concern } from '#shared/safety/concern.ts';
import { HELP_LINES_OF } from '#shared/safety/help-lines.ts';

export const headingFor = ({ kind, about }: Concern): string => {
  if (kind === 'medical') return 'If this is an emergency, call now';
  if (about === 'other') return 'People who can help, for them and for you';
  return 'You don’t have to be alone with this';
};

export const introductionFor = ({ kind, about, level }: Concern): string => {
  if (kind === 'medical') return 'A program cannot send help. The people at this number can.';
  if (about === 'other') return 'They answer those who worry about somebody, too.';
  if (kind === 'violence')
    return 'They listen to whoever calls, without judging, and help to keep everybody safe.';
  const maybe = level === 'indirect' ? 'If it is that heavy, ' : '';
  const sentence = `${maybe ? 'there' : 'There'} are people who listen, at any hour and without judging.`;
  return `${maybe}${sentence}`;
};

/** Said under the card, since it is what somebody would fear. */
export const WHY_SHOWN =
  'Shown because of the words above, found on this machine. Nobody was told, and nothing is blocked.';

/** When the numbers were looked up: they change, and nobody tells a program. */
export const CHECKED_ON = `The numbers were checked on ${new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(HELP_LINES_OF))}.`;
