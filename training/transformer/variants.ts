/**
 * The same text as somebody else might have typed it: a real first name for GoEmotions' "[NAME]", small letters only,
 * no punctuation, a typing slip or two. The emotion stays. Without these the network knows only masked names and
 * tidy writing.
 */
import { pick } from '../random.ts';

const FIRST_NAMES =
  'Emma Olivia Anna Sophie Maria Lena Laura Julia Sarah Hannah Mia Lucy Kate Alice Grace Chloe Ella Nora Zoe Ruby Amy Ellen Rosa Carla Priya Aisha Fatima Mei Yuki Leila Ines Marta Ana Elena Olga Nina Jana Eva Ida Freya Ben Tom Max Paul Leon Noah Liam Jack Harry James Luke Adam Sam Dan Matt Chris Alex Mike Dave Steve John Peter Mark Tim Jonas Felix Erik Lars Omar Ali Hassan Ravi Arjun Kenji Wei Diego Carlos Juan Luis Marco Luca Pedro Ivan Dmitri Oleg Pavel Jakub Tomas Martin David Michael Robert Daniel Kevin Brian Jason Jamie Taylor Jordan Charlie Robin'.split(
    ' ',
  );

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

export function withNames(text: string, random: () => number): string {
  return text.replace(/\[(NAME|PERSON)\]/g, () => pick(FIRST_NAMES, random));
}

/** Lower case, or without punctuation, or with typing slips, or several of these. */
export function carelessly(text: string, random: () => number): string {
  let result = text;
  if (random() < 0.5) result = result.toLowerCase();
  if (random() < 0.4) result = result.replace(/[.,;:"]/g, '');
  if (random() < 0.3) result = result.replace(/'/g, '');
  const slips = Math.floor(random() * 2.5);
  for (let i = 0; i < slips; i++) result = withSlip(result, random);
  return result;
}

/** One letter inside a word of four letters or more: swapped with the next, left out, doubled, or a neighbouring key. */
function withSlip(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^[A-Za-z']{4,}/.test(word) ? [index] : []));
  if (long.length === 0) return text;
  const index = pick(long, random);
  const word = words[index]!;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word[at]!;
  const kind = Math.floor(random() * 4);
  if (kind === 0) words[index] = word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2);
  else if (kind === 1) words[index] = word.slice(0, at) + word.slice(at + 1);
  else if (kind === 2) words[index] = word.slice(0, at) + letter + word.slice(at);
  else words[index] = word.slice(0, at) + neighbour(letter, random) + word.slice(at + 1);
  return words.join(' ');
}

function neighbour(letter: string, random: () => number): string {
  const row = KEYBOARD_ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row[random() < 0.5 ? at - 1 : at + 1] ?? row[at - 1] ?? row[at + 1]!;
}
