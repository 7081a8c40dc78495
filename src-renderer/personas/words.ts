/** What an import brings, in words for people: what is used, what was shortened, what is left out. */
import type { CardField, CardPart, CardPreview } from '#shared/contract/personas.ts';

type TextField = Exclude<CardField, ListField>;
type ListField =
  | 'alternate_greetings'
  | 'group_only_greetings'
  | 'character_book'
  | 'assets'
  | 'tags'
  | 'extensions';

const TEXT_WORDS: Readonly<Record<TextField, string>> = {
  name: 'The name',
  personality: 'Its personality in brief',
  description: 'Its description',
  scenario: 'The scene',
  system_prompt: 'Directions for how to be it',
  post_history_instructions: 'What it is to keep in mind',
  mes_example: 'Examples of how it talks',
  first_mes: 'Its opening words',
  creator_notes: 'Notes of its creator',
};

const LIST_WORDS: Readonly<Record<ListField, readonly [one: string, many: string]>> = {
  alternate_greetings: ['other opening', 'other openings'],
  group_only_greetings: ['opening for groups', 'openings for groups'],
  character_book: ['lorebook entry', 'lorebook entries'],
  assets: ['picture or sound', 'pictures and sounds'],
  tags: ['tag', 'tags'],
  extensions: ['setting of another program', 'settings of other programs'],
};

const PLACE_WORDS: Readonly<Record<NonNullable<CardPart['into']>, string>> = {
  name: 'name',
  personality: 'personality',
  customInstruction: 'instruction',
};

const isList = (field: CardField): field is ListField => field in LIST_WORDS;
const count = (value: number): string => value.toLocaleString('en');

function partInWords({ field, fate, into, length, kept }: CardPart): string {
  if (isList(field)) return `${count(length)} ${LIST_WORDS[field][length === 1 ? 0 : 1]}`;
  const what = TEXT_WORDS[field];
  const place = into === null || into === field ? '' : `, as ${PLACE_WORDS[into]}`;
  if (fate === 'shortened') return `${what}${place}: ${count(kept)} of ${count(length)} characters`;
  if (fate === 'used') return `${what}${place}`;
  return field === 'creator_notes'
    ? `${what}, shown above`
    : `${what}: no room for ${count(length)} characters`;
}

export interface CardAccount {
  readonly used: readonly string[];
  readonly shortened: readonly string[];
  readonly leftOut: readonly string[];
}

/** @param fromPicture whether the card came in a picture, which is not kept. */
export function accountOf({ parts }: CardPreview, fromPicture: boolean): CardAccount {
  const of = (fate: CardPart['fate']) => parts.filter((part) => part.fate === fate).map(partInWords);
  return {
    used: of('used'),
    shortened: of('shortened'),
    leftOut: [...of('left-out'), ...(fromPicture ? ['The picture'] : [])],
  };
}

/** A coordinate of a mood as people read it: two digits and a real minus. */
export const coordinate = (value: number): string =>
  value
    .toFixed(2)
    .replace('-', '−')
    .replace(/^−0\.00$/, '0.00');
