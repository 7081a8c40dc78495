/**
 * The embedded companion: answers without a network by listening reflectively. A pure function of the
 * conversation, the reading, the companion's state and a seed; the wording is data (english/).
 */
import type { Persona } from '#shared/contract/companion.ts';
import { type AffectState, COMPANION_EMOTIONS } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { moodName } from '../../emotion-state/mood.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import { moodInWords } from '../../emotion-state/words.ts';
import { answerAboutSelf } from './about-self.ts';
import { ENGLISH } from './english/english.ts';
import { presume, topicOf } from './family.ts';
import { intentOf, isSelfQuestion, type SmallTalk } from './intent.ts';
import type { Family, Phrases, Template, Tone, Topic } from './phrases.ts';
import { type Restatement, restate } from './restate.ts';
import { choosePlans, type Move, VOICE_OF } from './strategy.ts';
import { type Chooser, createChooser, hash, type Slots, type Wording } from './wording.ts';

export interface ReplyInput {
  /** The conversation, oldest first; the last message is the person's, the one to answer. */
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
  /** What was read from the last message; null where nothing could be read. */
  readonly reading: EmotionReading | null;
  /** The companion's state as of now, the last message already appraised. */
  readonly affect: AffectState;
  readonly persona: Persona;
  /** The messages that caused the active emotions, as far as they are known. */
  readonly causes: readonly { readonly messageId: string; readonly excerpt: string }[];
  /** Chooses among equal wordings; the same input gives the same reply. */
  readonly seed: string;
}

/** The reply: one to four sentences, never empty. Takes any text and never throws. */
export function composeReply(input: ReplyInput): string {
  return composeSentences(input)
    .map(({ text }) => text)
    .join(' ');
}

/** The reply sentence by sentence, each with the template that it was made from. */
export function composeSentences(input: ReplyInput, phrases: Phrases = ENGLISH): Wording[] {
  const conversation = overview(input.messages);
  const chooser = createChooser(conversation.replies, input.seed);
  const { text, intent } = conversation;
  const context = { input, phrases, chooser, conversation };
  if (intent === 'telling') return listen(context);
  if (isSelfQuestion(intent))
    return answerAboutSelf(
      intent,
      input,
      { asked: text, mayAsk: !conversation.askNothing },
      phrases,
      chooser,
    );
  return smallTalk(intent, context);
}

interface Context {
  readonly input: ReplyInput;
  readonly phrases: Phrases;
  readonly chooser: Chooser;
  readonly conversation: ReturnType<typeof overview>;
}

/** A wish for no questions holds for this many of the person's messages. */
const QUIET_FOR = 8;

/** What the earlier messages tell about how to answer the last one. */
function overview(messages: ReplyInput['messages']) {
  const said = messages.filter(({ role }) => role === 'user').map(({ text }) => text);
  const replies = messages.filter(({ role }) => role === 'assistant').map(({ text }) => text);
  const text = said.at(-1) ?? '';
  const previous = said.at(-2) ?? null;
  let questionsInARow = 0;
  while (/\?\s*$/.test(replies.at(-1 - questionsInARow) ?? '')) questionsInARow++;
  return {
    text,
    replies,
    turn: Math.max(0, said.length - 1),
    questionsInARow,
    askNothing: said.slice(-QUIET_FOR).some((one) => intentOf(one) === 'no-questions'),
    intent: intentOf(text, { intent: previous === null ? null : intentOf(previous), text: previous }),
  };
}

/** One short answer for a message of its own kind. */
function smallTalk(intent: SmallTalk, context: Context): Wording[] {
  const { input, phrases, chooser, conversation } = context;
  const pool = intent === 'insult' ? phrases.insultByVoice[voiceOf(input.affect)] : phrases.smallTalk[intent];
  const [emoji = ''] = conversation.text.match(EMOJI) ?? [];
  const slots = { name: input.persona.name, mood: moodInWords(input.affect.mood), emoji };
  const silent = conversation.askNothing ? pool.filter((template) => !template.includes('?')) : pool;
  return [chooser.choose(silent.length > 0 ? silent : pool, slots)];
}

const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}\ufe0f?)*|\p{Regional_Indicator}{2}/u;

const voiceOf = (affect: AffectState) => VOICE_OF[moodName(affect.mood)];

/** How often a reply begins with a short opening: one in this many. */
const OPENING_EVERY = 3;
/** From here a reading's emotion counts as strong, and from here its words may be said back. */
const STRONG = 0.6;
const CLEAR = 0.85;

/** Listens to what somebody tells: the moves of the best plan that is not worn out, now and then with an opening. */
function listen({ input, phrases, chooser, conversation }: Context): Wording[] {
  const { reading, affect, persona } = input;
  const { text, turn, questionsInARow, askNothing } = conversation;
  const restated = restate(text);
  const topic = topicOf(text, phrases.topics);
  const { family, tone } = presume({ text, reading, restated, topic, affect });
  const disclosures = ownFeelings(input, tone, phrases);
  const voice = voiceOf(affect);
  const strong = (reading?.intensity ?? 0) >= STRONG && family !== 'trouble';
  const situation = {
    family,
    tone,
    strong,
    form: restated?.form ?? null,
    voice,
    turn,
    questionsInARow,
    askNothing,
  };
  const slots: Slots = { you: restated?.clause ?? '', phrase: reading?.phrase ?? '', name: persona.name };

  const pools = poolsFor({ family, tone, restated, topic, reading, disclosures }, phrases);
  const sayable = (move: Move) => pools[move].some((pool) => pool.length > 0);
  const fresh = (move: Move) => pools[move].some((pool) => chooser.hasFresh(pool, slots));
  const plans = choosePlans({ ...situation, moved: disclosures.length > 0 }).filter((plan) =>
    plan.every(sayable),
  );
  const plan = plans.find((moves) => moves.every(fresh)) ?? plans[0]!;

  const sentences: Wording[] = [];
  const openings = tone === 'plain' ? [] : phrases.openings[voice][tone];
  const opens =
    hash(`${input.seed} opening`) % OPENING_EVERY === 0 && plan[0] === 'restatement' && plan.length < 3;
  if (opens && family !== 'grief' && chooser.hasFresh(openings)) sentences.push(chooser.choose(openings));
  for (const move of plan) sentences.push(chooser.chooseFrom(pools[move], slots));
  return sentences;
}

/** For each move, pools in order of preference: what fits this message most closely first. */
function poolsFor(
  {
    family,
    tone,
    restated,
    topic,
    reading,
    disclosures,
  }: {
    family: Family;
    tone: Tone;
    restated: Restatement | null;
    topic: Topic | null;
    reading: EmotionReading | null;
    disclosures: readonly Template[];
  },
  phrases: Phrases,
): Record<Move, (readonly Template[])[]> {
  const own = phrases.families[family];
  const shared = phrases.tones[tone];
  const inTone = topic !== null && topic.tone === tone ? topic : null;
  const told = restated?.aspect ?? 'any';
  const feeling = restated?.form === 'feeling' && tone !== 'glad' && topic === null;
  const clear = reading !== null && reading.confidence >= CLEAR && family !== 'trouble' && tone !== 'plain';
  const mourning = family === 'grief';
  return {
    restatement: restated === null ? [] : [restatements(restated, tone, phrases)],
    reflection: [
      ...(inTone === null || mourning ? [] : [inTone.reflections]),
      [...own.reflections, ...(clear ? phrases.readings : [])],
      ...(mourning ? [] : [shared.reflections]),
    ],
    question: [
      ...(feeling ? [phrases.feelingQuestions] : []),
      ...(mourning ? [] : [topic?.questions ?? []]),
      own.questions,
      shared.questions[told],
      shared.questions.any,
    ],
    'self-disclosure': [disclosures],
    affirmation: [own.affirmations, shared.affirmations],
    suggestion: [own.suggestions, shared.suggestions],
    information: [own.information, shared.information],
  };
}

/** A claim about somebody is only kept at a distance where it hurts; good news is said back as it is. */
function restatements({ form }: Restatement, tone: Tone, phrases: Phrases): readonly Template[] {
  const distanced = form === 'claim' || form === 'absolute';
  return phrases.restatements[distanced && tone === 'glad' ? 'statement' : form];
}

/** What the companion can say of its strongest emotion, if that goes with the tone of the message. */
function ownFeelings({ affect }: ReplyInput, tone: Tone, phrases: Phrases): readonly Template[] {
  const [strongest] = strongestFirst(affect.emotions);
  if (strongest === undefined || tone === 'plain') return [];
  const pleasant = COMPANION_EMOTIONS[strongest.kind].valence > 0;
  return pleasant === (tone === 'glad') ? (phrases.disclosures[strongest.kind] ?? []) : [];
}
