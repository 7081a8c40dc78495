/** How the companion opens a session. */
import type { Persona } from '#shared/contract/companion.ts';
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
