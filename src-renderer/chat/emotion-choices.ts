/** The 28 emotions as a person picks one: in groups, and found by the words that people use for them. Pure. */
import {
  EMOTION_LABELS,
  EMOTIONS,
  type EmotionLabel,
  type SentimentGroup,
} from '#shared/emotions/taxonomy.ts';

export interface ChoiceGroup {
  readonly title: string;
  readonly labels: readonly EmotionLabel[];
}

const TITLES: readonly (readonly [SentimentGroup, string])[] = [
  ['positive', 'Pleasant'],
  ['negative', 'Unpleasant'],
  ['ambiguous', 'In between'],
  ['neutral', 'None of these'],
];

/** What else people call them; their own name is found anyway. */
const OTHER_WORDS: Readonly<Record<EmotionLabel, string>> = {
  admiration: 'awe impressed respect',
  amusement: 'funny laughing joke irony sarcasm',
  anger: 'angry furious mad rage',
  annoyance: 'annoyed frustrated irritated bothered',
  approval: 'agree ok good yes',
  caring: 'care worried about someone kindness sympathy',
  confusion: 'confused puzzled lost',
  curiosity: 'curious wondering interested question',
  desire: 'want longing wish craving',
  disappointment: 'disappointed let down',
  disapproval: 'disagree against no',
  disgust: 'disgusted gross revolted',
  embarrassment: 'embarrassed ashamed shame awkward',
  excitement: 'excited thrilled looking forward',
  fear: 'afraid scared terrified',
  gratitude: 'grateful thankful thanks',
  grief: 'mourning loss heartbroken',
  joy: 'happy glad delighted',
  love: 'affection fond',
  nervousness: 'nervous anxious worried stressed tense',
  optimism: 'hope hopeful optimistic',
  pride: 'proud',
  realization: 'realise noticed insight',
  relief: 'relieved phew',
  remorse: 'sorry regret guilty guilt',
  sadness: 'sad unhappy lonely down hurt',
  surprise: 'surprised amazed shocked',
  neutral: 'nothing plain no emotion calm',
};

/** The groups with the emotions that fit what was typed, empty groups left out; all of them for nothing typed. */
export function choicesFor(query: string): ChoiceGroup[] {
  const wanted = query.trim().toLowerCase();
  const fits = (label: EmotionLabel): boolean =>
    ` ${label} ${OTHER_WORDS[label]}`.includes(wanted === '' ? '' : ` ${wanted}`);
  return TITLES.map(([sentiment, title]) => ({
    title,
    labels: EMOTION_LABELS.filter((label) => EMOTIONS[label].sentiment === sentiment && fits(label)),
  })).filter(({ labels }) => labels.length > 0);
}
