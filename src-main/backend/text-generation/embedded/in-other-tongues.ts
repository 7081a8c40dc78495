/** Questions about the companion in languages other than English, answered in them from what is really so. */
import { moodName, moodStrength } from '#shared/emotions/mood.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import { quote } from './about-self.ts';
import type { ReplyInput } from './conversation.ts';
import { FRENCH } from './tongues/french.ts';
import { GERMAN } from './tongues/german.ts';
import { ITALIAN } from './tongues/italian.ts';
import { PORTUGUESE } from './tongues/portuguese.ts';
import { SPANISH } from './tongues/spanish.ts';
import type { Tongue } from './tongues/tongue.ts';
import type { Chooser, Wording } from './wording.ts';

const TONGUES: readonly Tongue[] = [GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN];
const MOST_TOLD = 6;
/** Longer messages tell something: they are listened to. */
const LONGEST_QUESTION = 80;

type Question =
  | { readonly kind: 'howAreYou' | 'why' | 'whoAreYou' | 'known' | 'name' }
  | { readonly kind: 'about'; readonly about: string };

/** Small letters without marks; straight apostrophes and hyphens stay. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim();

function questionIn(text: string, { asks }: Tongue): Question | null {
  if (text.length > LONGEST_QUESTION) return null;
  const asked = bare(text);
  for (const kind of ['howAreYou', 'why', 'whoAreYou', 'name', 'known'] as const) {
    if (asks[kind].test(asked)) return { kind };
  }
  const about = asks.about.exec(asked)?.slice(1).find(Boolean);
  return about === undefined ? null : { kind: 'about', about };
}

/**
 * The answer to such a question; null where the message is none. A bare "why?" is one only after another, since
 * it may be about anything.
 */
export function answerInOtherTongue(input: ReplyInput, chooser: Chooser): Wording[] | null {
  const said = input.messages.filter(({ role }) => role === 'user').map(({ text }) => text);
  const text = said.at(-1) ?? '';
  for (const tongue of TONGUES) {
    const question = questionIn(text, tongue);
    if (question === null) continue;
    const isBareWhy = question.kind === 'why' && bare(text).split(' ').length <= 2;
    const follows = questionIn(said.at(-2) ?? '', tongue) !== null;
    if (!isBareWhy || follows) return answer(question, input, tongue, chooser);
  }
  return null;
}

function answer(
  question: Question,
  { affect, persona, causes, memory }: ReplyInput,
  { say, moods, strengths, feelings, quotes }: Tongue,
  { choose }: Chooser,
): Wording[] {
  const mood = `${strengths[moodStrength(affect.mood)]} ${moods[moodName(affect.mood)]}`;
  const because = (): Wording[] => {
    for (const { kind, causeMessageId } of strongestFirst(affect.emotions)) {
      const excerpt = quote(causes.find(({ messageId }) => messageId === causeMessageId)?.excerpt ?? '');
      if (excerpt !== '' && TONGUES.every((tongue) => questionIn(excerpt, tongue) === null))
        return [choose(say.because, { feeling: feelings[kind], excerpt })];
    }
    return [];
  };
  switch (question.kind) {
    case 'howAreYou':
      return [choose(say.mood, { mood }), ...because(), choose(say.handBack)];
    case 'why': {
      const reasons = because();
      return reasons.length > 0 ? reasons : [choose(say.noCause), choose(say.mood, { mood })];
    }
    case 'whoAreYou':
      return [choose(say.who, { name: persona.name, mood })];
  }
  if (memory === undefined || memory.search === null) return [choose(say.off)];
  const about = question.kind === 'about' ? question.about : '';
  const known = memory
    .search(about)
    .filter(({ subject, kind }) => subject === 'person' && (question.kind !== 'name' || kind === 'name'))
    .slice(0, MOST_TOLD);
  if (known.length === 0) return [about === '' ? choose(say.nothing) : choose(say.nothingAbout, { about })];
  const list = known.map(({ words }) => `${quotes[0]}${words}${quotes[1]}`).join('; ');
  return [choose(say.known, { list })];
}
