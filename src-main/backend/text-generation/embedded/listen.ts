/** Listening to what somebody tells: what it is about, which moves answer it, and which words make them. */
import { type AffectState, COMPANION_EMOTIONS } from '#shared/emotions/companion.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import { choosePlans, type Move, VOICE_OF } from '../strategy.ts';
import type { Conversation, ReplyInput } from './conversation.ts';
import { clouded, type Presumed, presume, topicOf } from './family.ts';
import type { Phrases, Template, Tone, Topic, Voice } from './phrases.ts';
import { type Restatement, restate } from './restate.ts';
import { type Chooser, hash, type Wording } from './wording.ts';

/** From here a reading's emotion counts as strong. */
const STRONG = 0.6;
/** From this confidence on, a reading may be told back in words. */
const CLEAR = 0.85;
/** How often a reply begins with a short opening: one in this many, by how much the mood makes one say. */
const OPENING_EVERY: Readonly<Record<Voice, number>> = { lively: 2, careful: 2, calm: 3, quiet: 3, firm: 4 };

/** The moves of the best plan that is not worn out, now and then with an opening. */
export function listen(
  { conversation, reading, affect, seed }: ReplyInput & { readonly conversation: Conversation },
  phrases: Phrases,
  chooser: Chooser,
): Wording[] {
  const heard = hear(conversation, reading, phrases);
  const { family, tone, restated } = heard;
  const voice = VOICE_OF[moodName(affect.mood)];
  const pools = poolsFor(heard, reading, ownFeelings(affect, tone, phrases), phrases);
  const slots = { you: restated?.clause ?? '', phrase: reading?.phrase ?? '' };

  const plans = choosePlans({
    family,
    tone,
    strong: (reading?.intensity ?? 0) >= STRONG && family !== 'trouble',
    form: restated?.form ?? null,
    topical: heard.asksAbout !== null,
    moved: pools['self-disclosure'].flat().length > 0,
    voice,
    ...conversation,
  }).filter((plan) => plan.every((move) => pools[move].flat().length > 0));
  const fresh = (move: Move) => pools[move].some((pool) => chooser.hasFresh(pool, slots));
  // When every plan is partly worn out, what is fresh of one is said alone, rather than something again.
  const plan =
    plans.find((moves) => moves.every(fresh)) ??
    plans.map((moves) => moves.filter(fresh)).find((moves) => moves.some((move) => move !== 'restatement')) ??
    plans[0]!;

  const openings = openingsFor(heard, voice, plan, phrases);
  const opens = hash(`${seed} opening`) % OPENING_EVERY[voice] === 0 && chooser.hasFresh(openings);
  return [
    ...(opens ? [chooser.choose(openings)] : []),
    ...plan.map((move) => chooser.chooseFrom(pools[move], slots)),
  ];
}

/** What a message is about, as far as it can be told. */
interface Heard extends Presumed {
  readonly restated: Restatement | null;
  readonly topic: Topic | null;
  /** The topic whose questions fit: this message's, else that of the message before. */
  readonly asksAbout: Topic | null;
}

function hear({ text, earlier }: Conversation, reading: EmotionReading | null, phrases: Phrases): Heard {
  const restated = restate(text);
  // What the restated clause is about comes before what else the message mentions.
  const topic = topicOf(restated?.clause ?? '', phrases.topics) ?? topicOf(text, phrases.topics);
  const presumed = presume({ text, reading, restated, topic, earlier });
  const before = topicOf(earlier.at(-1) ?? '', phrases.topics);
  // A cheerful topic's questions are asked only where nothing clouds it.
  const fits = ({ tone }: Topic) =>
    tone !== 'glad' || presumed.tone === 'glad' || (presumed.tone === 'plain' && !clouded(text));
  const asksAbout = [topic, before].find((one) => one !== null && fits(one)) ?? null;
  return { ...presumed, restated, topic, asksAbout };
}

/** For each move, pools in order of preference: what fits this message most closely comes first. */
function poolsFor(
  { family, tone, restated, topic, asksAbout }: Heard,
  reading: EmotionReading | null,
  disclosures: readonly Template[],
  phrases: Phrases,
): Record<Move, (readonly Template[])[]> {
  const own = phrases.families[family];
  const shared = phrases.tones[tone];
  const inTone = topic?.tone === tone ? topic : null;
  const bareFeeling = restated?.form === 'feeling' && tone !== 'glad' && topic === null;
  const clear = reading !== null && reading.confidence >= CLEAR && family !== 'trouble' && tone !== 'plain';
  // Grief is met with nothing but its own sentences: every other one would be too small.
  const mourning = family === 'grief';
  return {
    restatement: restated === null ? [] : [mourning ? ['{You}.'] : restatements(restated, tone, phrases)],
    reflection: mourning
      ? [own.reflections]
      : [
          inTone?.reflections ?? [],
          [...own.reflections, ...(clear ? phrases.readings : [])],
          shared.reflections,
        ],
    question: [
      bareFeeling ? phrases.feelingQuestions : [],
      mourning ? [] : (asksAbout?.questions ?? []),
      own.questions,
      shared.questions[restated?.aspect ?? 'any'],
      shared.questions.any,
    ],
    'self-disclosure': [disclosures],
    affirmation: [inTone?.affirmations ?? [], own.affirmations, shared.affirmations],
    suggestion: [own.suggestions, shared.suggestions],
    information: [own.information, shared.information],
  };
}

/** A claim is kept at a distance ("you say ..."), unless it is good news. */
function restatements({ form }: Restatement, tone: Tone, phrases: Phrases): readonly Template[] {
  const distanced = form === 'claim' || form === 'absolute';
  return phrases.restatements[distanced && tone === 'glad' ? 'statement' : form];
}

/** What the companion can say of its strongest emotion, if that goes with the tone of the message. */
function ownFeelings({ emotions }: AffectState, tone: Tone, phrases: Phrases): readonly Template[] {
  const [strongest] = strongestFirst(emotions);
  if (strongest === undefined || tone === 'plain') return [];
  const pleasant = COMPANION_EMOTIONS[strongest.kind].valence > 0;
  return pleasant === (tone === 'glad') ? (phrases.disclosures[strongest.kind] ?? []) : [];
}

/** A word or two before saying something back; an even temper leaves them out where enough is said anyway. */
function openingsFor(
  { family, tone }: Heard,
  voice: Voice,
  plan: readonly Move[],
  phrases: Phrases,
): readonly Template[] {
  const wordy = voice === 'lively' || voice === 'careful';
  if (family === 'grief' || plan[0] !== 'restatement' || (plan.length > 2 && !wordy)) return [];
  return phrases.openings[voice][tone];
}
