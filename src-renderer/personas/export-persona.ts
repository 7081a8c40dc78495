import type { Persona } from '#shared/contract/companion.ts';
import { personaFileName, toPersonaFile } from '#shared/personas/persona-file.ts';

/** Hands a persona to the person as a file, the way this browser or the system saves files. */
export function exportPersona(persona: Persona): void {
  const url = URL.createObjectURL(new Blob([toPersonaFile(persona)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = personaFileName(persona);
  link.click();
  // The download has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
