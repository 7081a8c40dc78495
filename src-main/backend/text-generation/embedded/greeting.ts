/** How the embedded companion opens a session. */
import type { Persona } from '#shared/contract/companion.ts';
import { ENGLISH } from './english/english.ts';
import { createChooser } from './wording.ts';

/**
 * A greeting for the time of the day, who is speaking (plainly: the offline companion, a program on this
 * machine), and an invitation to begin.
 *
 * @param at milliseconds UTC; the hour is that of the machine's time zone.
 */
export function composeGreeting({
  persona,
  seed,
  at,
}: {
  persona: Persona;
  seed: string;
  at: number;
}): string {
  const { morning, afternoon, evening, introductions, invitations } = ENGLISH.greetings;
  const hour = new Date(at).getHours();
  const welcome = hour >= 5 && hour < 12 ? morning : hour >= 12 && hour < 18 ? afternoon : evening;
  const { choose } = createChooser([], seed);
  return [choose(welcome), choose(introductions, { name: persona.name }), choose(invitations)]
    .map(({ text }) => text)
    .join(' ');
}
