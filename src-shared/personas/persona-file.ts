/** A persona as a file of its own: what docs/personas.md describes. */
import * as z from 'zod';
import { Persona } from '../contract/companion.ts';

export const PERSONA_FORMAT = 'emotiongpt-persona';

/** Raised only when older versions of EmotionGPT could not read what a newer one writes. */
export const PERSONA_FORMAT_VERSION = 1;

/** A persona of the first version; what a later one adds is left out when it is read. */
export const PersonaFile = z.object({
  format: z.literal(PERSONA_FORMAT),
  version: z.literal(PERSONA_FORMAT_VERSION),
  persona: Persona,
});

/** The text of a persona's file. What `readPersonaText` reads from it is the same persona, to the last digit. */
export function toPersonaFile(persona: Persona): string {
  const file: z.infer<typeof PersonaFile> = {
    format: PERSONA_FORMAT,
    version: PERSONA_FORMAT_VERSION,
    persona,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a persona's file is called: its name in characters that every system takes, such as `wren.persona.json`. */
export function personaFileName(persona: Pick<Persona, 'name'>): string {
  const plain = persona.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${plain === '' ? 'companion' : plain}.persona.json`;
}
