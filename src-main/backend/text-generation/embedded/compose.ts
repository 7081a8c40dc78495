/**
 * The embedded companion: answers without a network by listening reflectively. A pure function of the
 * conversation, the reading, the companion's state and a seed; the wording is data (phrases-en.ts).
 */
import type { Persona } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { moodName } from '../../emotion-state/mood.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import { describeMood } from '../../emotion-state/words.ts';
import { answerAboutSelf } from './about-self.ts';
import { familyOf, STRONG, TONE_OF } from './family.ts';
import { type Intent, intentOf, SELF_QUESTIONS, type SelfQuestion, type SmallTalk } from './intent.ts';
import type { Phrases, Template } from './phrases.ts';
import { ENGLISH } from './phrases-en.ts';
import { type Restatement, restate } from './restate.ts';
import { choosePlans, type Move, type Situation, VOICE_OF } from './strategy.ts';
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

const isSelfQuestion = (intent: Intent): intent is SelfQuestion =>
  (SELF_QUESTIONS as readonly string[]).includes(intent);

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
  const slots = { name: input.persona.name, mood: describeMood(input.affect), emoji };
  const silent = conversation.askNothing ? pool.filter((template) => !template.includes('?')) : pool;
  return [chooser.choose(silent.length > 0 ? silent : pool, slots)];
}

const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}\ufe0f?)*|\p{Regional_Indicator}{2}/u;

const voiceOf = (affect: AffectState) => VOICE_OF[moodName(affect.mood)];

/** How often a reply begins with a short opening: one in this many. */
const OPENING_EVERY = 3;

/** Listens to what somebody tells: an opening now and then, and the moves of the best plan that is not worn out. */
function listen(context: Context): Wording[] {
  const { input, phrases, chooser, conversation } = context;
  const restated = restate(conversation.text);
  const family = familyOf(conversation.text, input.reading);
  const situation: Situation = {
    family,
    tone: TONE_OF[family],
    strong: (input.reading?.intensity ?? 0) >= STRONG,
    form: restated?.form ?? null,
    voice: voiceOf(input.affect),
    turn: conversation.turn,
    questionsInARow: conversation.questionsInARow,
    askNothing: conversation.askNothing,
    moved: disclosures(context).length > 0,
  };
  const poolOf = (move: Move) => ({
    pool: pool(move, situation, restated, context),
    slots: slotsOf(restated, input),
  });
  const plans = choosePlans(situation).filter((plan) => plan.every((move) => poolOf(move).pool.length > 0));
  const plan =
    plans.find((moves) =>
      moves.every((move) => {
        const { pool, slots } = poolOf(move);
        return chooser.hasFresh(pool, slots);
      }),
    ) ?? plans[0]!;

  const sentences: Wording[] = [];
  const openings = phrases.openings[situation.voice][situation.tone];
  const opens = hash(`${input.seed} opening`) % OPENING_EVERY === 0 && plan.length < 3;
  if (opens && chooser.hasFresh(openings)) sentences.push(chooser.choose(openings));
  for (const move of plan) {
    const { pool, slots } = poolOf(move);
    sentences.push(chooser.choose(pool, slots));
  }
  return sentences;
}

/** What can be said for a move here: the family's own sentences and those of its tone. */
function pool(
  move: Move,
  { family, tone, form }: Situation,
  restated: Restatement | null,
  context: Context,
): readonly Template[] {
  const { phrases, input } = context;
  const own = phrases.families[family];
  const shared = phrases.tones[tone];
  switch (move) {
    case 'restatement':
      return restated === null ? [] : restatementPool(restated, tone, phrases);
    case 'reflection': {
      const sure = input.reading !== null && input.reading.confidence >= 0.7 && family !== 'neutral';
      return [...own.reflections, ...shared.reflections, ...(sure ? phrases.readings : [])];
    }
    case 'question':
      return form === 'feeling' && tone !== 'glad'
        ? [...phrases.feelingQuestions]
        : [...own.questions, ...shared.questions];
    case 'self-disclosure':
      return disclosures(context);
    case 'affirmation':
      return [...own.affirmations, ...shared.affirmations];
    case 'suggestion':
      return [...own.suggestions, ...shared.suggestions];
    case 'information':
      return [...own.information, ...shared.information];
  }
}

/** A claim about somebody is only distanced where it hurts; good news may be said back as it is. */
function restatementPool(
  { form }: Restatement,
  tone: Situation['tone'],
  phrases: Phrases,
): readonly Template[] {
  const distanced = form === 'claim' || form === 'absolute';
  return phrases.restatements[distanced && tone === 'glad' ? 'statement' : form];
}

/** What the companion can say of its own emotion; nothing where none is active. */
function disclosures({ input, phrases }: Context): readonly Template[] {
  const [strongest] = strongestFirst(input.affect.emotions);
  if (strongest === undefined) return [];
  return [...(phrases.disclosures[strongest.kind] ?? []), ...phrases.moodDisclosures];
}

function slotsOf(restated: Restatement | null, { reading, persona, affect }: ReplyInput): Slots {
  return {
    you: restated?.clause ?? '',
    phrase: reading?.phrase ?? '',
    name: persona.name,
    mood: describeMood(affect),
  };
}
