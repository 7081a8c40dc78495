import { cardInPng, isPng, MAX_PNG_BYTES } from '#shared/personas/png-card.ts';
import { MAX_TEXT_LENGTH, type PersonaReading, readPersonaText } from '#shared/personas/read-persona.ts';

/** A character of UTF-8 has at most so many bytes. */
const LONGEST_CHARACTER = 4;

export type FileReading = PersonaReading & { readonly fromPicture: boolean };

/**
 * Reads a file that was chosen or dropped: an exported persona, or a character card as JSON or PNG. A stranger's
 * file is taken apart here, in the sandboxed window; the backend gets the persona alone.
 */
export async function readPersonaFile(file: File): Promise<FileReading> {
  try {
    const isPicture = isPng(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
    return { ...(isPicture ? await readPicture(file) : await readText(file)), fromPicture: isPicture };
  } catch {
    const problem = 'The file could not be read. Check that it is still there, then choose it again.';
    return { ok: false, problem, fromPicture: false };
  }
}

async function readPicture(file: File): Promise<PersonaReading> {
  // What is too large is not loaded; one byte more tells the walk that it is.
  const card = cardInPng(new Uint8Array(await file.slice(0, MAX_PNG_BYTES + 1).arrayBuffer()));
  return card.ok ? readPersonaText(card.base64) : card;
}

const readText = async (file: File): Promise<PersonaReading> =>
  readPersonaText(await file.slice(0, LONGEST_CHARACTER * (MAX_TEXT_LENGTH + 1)).text());
