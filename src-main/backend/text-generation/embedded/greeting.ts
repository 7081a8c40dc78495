/** How the companion opens a session. */
import type { Persona } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import { moodInWords } from '../../emotion-state/words.ts';
import { quote } from './about-self.ts';
import { ENGLISH } from './english/english.ts';
import { createChooser } from './wording.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A greeting for the time of the day, who is speaking (plainly: the offline companion, a program on this
 * machine, unless a model writes), and an invitation to begin. The same all day for one persona, so that it
 * does not change between the empty screen and the session that begins there.
 *
 * @param at milliseconds UTC; the hour is that of the machine's time zone.
 */
export function composeGreeting({
  persona,
  offline,
  at,
}: {
  persona: Pick<Persona, 'name'>;
  offline: boolean;
  at: number;
}): string {
  const { morning, afternoon, evening, introductions, introductionsWithModel, invitations } =
    ENGLISH.greetings;
  const hour = new Date(at).getHours();
  const welcome = hour >= 5 && hour < 12 ? morning : hour >= 12 && hour < 18 ? afternoon : evening;
  const { choose } = createChooser([], `${persona.name} ${Math.floor(at / DAY_MS)}`);
  const introduction = offline ? introductions : introductionsWithModel;
  return [choose(welcome), choose(introduction, { name: persona.name }), choose(invitations)]
    .map(({ text }) => text)
    .join(' ');
}

/**
 * What it says to somebody who comes back to a session: how long it was, how its mood has settled meanwhile, and
 * either what it would like to know or an invitation.
 *
 * @param away  in words, such as "3 days". @param followUp  what the person had written about a plan of which the date has passed.
 */
export function composeWelcome({
  absence,
  away,
  mood,
  followUp,
  seed,
}: {
  absence: 'hours' | 'days' | 'weeks' | 'months';
  away: string;
  mood: AffectState['mood'];
  followUp: string | null;
  seed: string;
}): string {
  const { greetings, memory } = ENGLISH;
  const { choose } = createChooser([], seed);
  const last =
    followUp === null ? choose(greetings.invitations) : choose(memory.followUps, { plan: quote(followUp) });
  const hello = choose(greetings.returns[absence], { away });
  const settled = choose(greetings.settled, { mood: moodInWords(mood) });
  return [hello, settled, last].map(({ text }) => text).join(' ');
}
