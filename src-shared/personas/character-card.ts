/**
 * Character cards of the community as personas: versions 1 and 2 (github.com/malfoyslastname/character-card-spec-v2)
 * and 3 (github.com/kwaroran/character-card-spec-v3). docs/personas.md says which field becomes what, and why.
 */
import { DEFAULT_PERSONA, Persona } from '../contract/companion.ts';
import type { CardField, CardPart, CardPreview } from '../contract/personas.ts';
import { plainLine, plainText, shortened, withNames } from './plain-text.ts';

const LONGEST_NAME = Persona.shape.name.maxLength ?? 80;
const LONGEST_PERSONALITY = Persona.shape.personality.maxLength ?? 2_000;
const LONGEST_INSTRUCTION = Persona.shape.customInstruction.maxLength ?? 8_000;
const LONGEST_NOTES = 600;

/** A text is not begun where less of it than this would fit. */
const LEAST_WORTH_KEEPING = 80;

/** How the person is called in a card's texts: EmotionGPT does not ask for their name. */
const PERSON = 'the person';

type Fields = Readonly<Record<string, unknown>>;

/** An object that came from JSON; its own properties alone are ever looked at. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

const textOf = (fields: Fields, name: string): string => {
  const value = own(fields, name);
  return typeof value === 'string' ? value : '';
};

/** What a card has, and which version of the format; null where this is no card. */
export function findCard(file: Fields): { readonly version: 1 | 2 | 3; readonly fields: Fields } | null {
  const data = own(file, 'data');
  if (isObject(data) && typeof own(data, 'name') === 'string') {
    return { version: textOf(file, 'spec') === 'chara_card_v3' ? 3 : 2, fields: data };
  }
  const hasCharacter = ['description', 'personality', 'scenario', 'first_mes', 'mes_example'].some(
    (name) => typeof own(file, name) === 'string',
  );
  return typeof own(file, 'name') === 'string' && hasCharacter ? { version: 1, fields: file } : null;
}

/** The texts of the instruction, the weightiest first: what comes first is kept when there is not room for all. */
const SECTIONS: readonly { readonly field: CardField; readonly heading: (name: string) => string }[] = [
  { field: 'system_prompt', heading: () => '' },
  { field: 'description', heading: (name) => `About ${name}:\n` },
  { field: 'scenario', heading: () => 'The scene:\n' },
  { field: 'post_history_instructions', heading: () => 'Always keep in mind:\n' },
  { field: 'mes_example', heading: (name) => `How ${name} talks:\n` },
  { field: 'first_mes', heading: (name) => `How ${name} might open a conversation:\n` },
];

/** What a card may carry that a persona has no place for, and how it is counted. */
const LEFT_OUT: readonly { readonly field: CardField; readonly count: (fields: Fields) => number }[] = [
  { field: 'alternate_greetings', count: (fields) => sizeOf(own(fields, 'alternate_greetings')) },
  { field: 'group_only_greetings', count: (fields) => sizeOf(own(fields, 'group_only_greetings')) },
  { field: 'character_book', count: (fields) => entriesOf(own(fields, 'character_book')) },
  { field: 'assets', count: (fields) => sizeOf(own(fields, 'assets')) },
  { field: 'tags', count: (fields) => sizeOf(own(fields, 'tags')) },
  { field: 'extensions', count: (fields) => sizeOf(own(fields, 'extensions')) },
];

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

const entriesOf = (book: unknown): number => (isObject(book) ? sizeOf(own(book, 'entries')) : 0);

/**
 * The persona that a card becomes, with an account of every field that it has. The traits are the default ones:
 * a card says nothing about them, and nothing is guessed.
 *
 * @returns null where the card has no name.
 */
export function personaOfCard({
  version,
  fields,
}: {
  version: 1 | 2 | 3;
  fields: Fields;
}): CardPreview | null {
  const fullName = plainLine(textOf(fields, 'nickname')) || plainLine(textOf(fields, 'name'));
  if (fullName === '') return null;
  const name = shortened(fullName, LONGEST_NAME);
  const read = (field: string): string => {
    const named = withNames(plainText(textOf(fields, field)), { character: name, person: PERSON });
    return named
      .replace(/<START>/gi, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  };

  const parts: CardPart[] = [partOf('name', 'name', fullName, name)];
  const summary = read('personality');
  const description = read('description');
  const describes = summary === '' && description.length <= LONGEST_PERSONALITY;
  const personality = shortened(describes ? description : summary, LONGEST_PERSONALITY);
  if (personality !== '') {
    const [field, whole] = describes
      ? (['description', description] as const)
      : (['personality', summary] as const);
    parts.push(partOf(field, 'personality', whole, personality));
  }

  const instruction: string[] = [];
  let room = LONGEST_INSTRUCTION;
  for (const { field, heading } of SECTIONS) {
    const text = field === 'description' && describes ? '' : read(field);
    if (text === '') continue;
    const head = heading(name);
    const left = room - head.length;
    const kept = text.length <= left ? text : left < LEAST_WORTH_KEEPING ? '' : shortened(text, left);
    parts.push(partOf(field, 'customInstruction', text, kept));
    if (kept === '') continue;
    instruction.push(head + kept);
    room -= head.length + kept.length + 2; // and the empty line before the next one
  }

  const notes = plainText(textOf(fields, 'creator_notes'));
  if (notes !== '') parts.push(partOf('creator_notes', null, notes, ''));
  for (const { field, count } of LEFT_OUT) {
    const items = count(fields);
    if (items > 0) parts.push({ field, into: null, fate: 'left-out', length: items, kept: 0 });
  }
  return {
    kind: 'card',
    version,
    persona: {
      name,
      personality,
      customInstruction: instruction.join('\n\n'),
      traits: DEFAULT_PERSONA.traits,
    },
    parts,
    creator: shortened(plainLine(textOf(fields, 'creator')), LONGEST_NAME) || null,
    creatorNotes: shortened(notes, LONGEST_NOTES) || null,
  };
}

function partOf(field: CardField, into: CardPart['into'], whole: string, kept: string): CardPart {
  const fate = kept === '' ? 'left-out' : kept === whole ? 'used' : 'shortened';
  return { field, into: fate === 'left-out' ? null : into, fate, length: whole.length, kept: kept.length };
}
