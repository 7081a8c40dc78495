/** What a persona can be imported from, read without changing or keeping anything. */
import type { PersonaPreview } from '../contract/personas.ts';
import { textFromBase64 } from './base64-text.ts';
import { findCard, isObject, own, personaOfCard } from './character-card.ts';
import { PERSONA_FORMAT, PERSONA_FORMAT_VERSION, PersonaFile } from './persona-file.ts';
import type { PersonaProblem } from './problem.ts';

/** The longest text that is read, in characters: cards with large lorebooks have about one million. */
export const MAX_TEXT_LENGTH = 4_000_000;

export type PersonaReading = { readonly ok: true; readonly preview: PersonaPreview } | PersonaProblem;

const refuse = (problem: string): PersonaProblem => ({ ok: false, problem });

/**
 * Reads an exported persona or a character card (version 1, 2 or 3): JSON, or the base64 of it that a PNG carries.
 * Whatever the text is, this answers: with a preview, or with a sentence that says what to do.
 */
export function readPersonaText(text: string): PersonaReading {
  if (text.length > MAX_TEXT_LENGTH) {
    return refuse(
      'This file is too large: a persona or a card has at most 4 MB of text. Remove the lorebook or the assets from the card, and try again.',
    );
  }
  const json = jsonIn(text.replace(/^\ufeff/, '').trim());
  const file = json === null ? undefined : parsed(json);
  if (file === undefined) {
    return refuse(
      'This file is not readable as JSON or PNG: it is damaged, or of another kind. Export or download it again.',
    );
  }
  if (!isObject(file)) return refuse(NEITHER);
  if (own(file, 'format') === PERSONA_FORMAT) return readFile(file);
  const card = findCard(file);
  if (card === null) return refuse(NEITHER);
  const preview = personaOfCard(card);
  return preview === null
    ? refuse('This card has no name. Give it one in a card editor, then import it again.')
    : { ok: true, preview };
}

const NEITHER =
  'This is neither a persona of EmotionGPT nor a character card. Choose a persona’s .json, or a card as .json or .png.';

const jsonIn = (text: string): string | null => (text.startsWith('{') ? text : textFromBase64(text));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readFile(file: Readonly<Record<string, unknown>>): PersonaReading {
  const version = own(file, 'version');
  if (typeof version === 'number' && version > PERSONA_FORMAT_VERSION) {
    return refuse('This persona comes from a newer EmotionGPT. Update this one, then import it again.');
  }
  const read = PersonaFile.safeParse(file);
  if (read.success) return { ok: true, preview: { kind: 'persona', persona: read.data.persona } };
  const [issue] = read.error.issues;
  const isInPersona = issue?.path[0] === 'persona' && issue.path.length > 1;
  return refuse(
    `This persona cannot be used. ${isInPersona ? issue.message : 'Its file is incomplete: export it again.'}`,
  );
}
