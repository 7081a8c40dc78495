import type { Persona } from '#shared/contract/companion.ts';
export function composeGreeting(input: { persona: Persona; seed: string; at: number }): string {
  return `Hello, I am ${input.persona.name}.`;
}
