import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { pick } from '../random.ts';
import type { Example } from './feelings.ts';
import { expand } from './grammar.ts';
import { SETTINGS } from './settings.ts';
import { EMOJI, IRONY, OPEN_SENTENCES, OPINIONS, SITUATIONS, SLANG } from './situations.ts';

interface Line {
  readonly labels: readonly EmotionLabel[];
  readonly pattern: string;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** "joy pride | pattern": throws, naming the line, where that is not its form. */
function parse(text: string): Line[] {
  return lines(text).map((line) => {
    const at = line.indexOf(' | ');
    const labels = line.slice(0, at).split(' ') as EmotionLabel[];
    if (at < 0 || !labels.every((label) => EMOTION_LABELS.includes(label))) {
      throw new Error(`Not "labels | pattern": ${line}`);
    }
    return { labels, pattern: line.slice(at + 3) };
  });
}

const LINES = {
  situation: { lines: parse(SITUATIONS), each: 30 },
  opinion: { lines: parse(OPINIONS), each: 50 },
  irony: { lines: parse(IRONY), each: 50 },
  slang: { lines: parse(SLANG), each: 14 },
};

const EMOJI_EXAMPLES = 1500;
/** A rough day with a smile at its end is still a rough day; a laughing face is not joking about a funeral. */
const SOFTENERS = ['😅', '🙃', ':)', 'lol', '🥲'];

/** Situations, opinions, irony, slang and emoji; `random` as in `feelingExamples`. Doubles are left out. */
export function everydayExamples(random: () => number): Example[] {
  const examples: Example[] = [];
  for (const [kind, { lines, each }] of Object.entries(LINES)) {
    for (const { pattern, labels } of lines) {
      const seen = new Set<string>();
      for (let i = 0; i < each; i++) {
        let text = expand(pattern, SETTINGS, random);
        if (kind === 'situation' && random() < 0.15) text = `${expand('{lead}', SETTINGS, random)} ${text}`;
        if (kind === 'situation' && labels[0] === 'sadness' && random() < 0.08)
          text += ` ${pick(SOFTENERS, random)}`;
        if (seen.has(text)) continue;
        seen.add(text);
        examples.push({ kind, text, labels });
      }
    }
  }
  return [...examples, ...emojiExamples(random)];
}

function emojiExamples(random: () => number): Example[] {
  const open = lines(OPEN_SENTENCES);
  const moods = Object.keys(EMOJI) as EmotionLabel[];
  return Array.from({ length: EMOJI_EXAMPLES }, () => {
    const mood = pick(moods, random);
    const emoji = expand(pick(EMOJI[mood]!.split(' '), random), {}, random);
    const repeated = emoji.repeat(random() < 0.25 ? 2 + Math.floor(random() * 3) : 1);
    const share = random();
    if (share < 0.3) return { kind: 'emoji', text: repeated, labels: [mood] };
    const sentence =
      share < 0.8
        ? pick(open, random)
        : pick(
            LINES.situation.lines.filter(({ labels }) => labels[0] === mood),
            random,
          )?.pattern;
    if (sentence === undefined) return { kind: 'emoji', text: repeated, labels: [mood] };
    return { kind: 'emoji', text: `${expand(sentence, SETTINGS, random)} ${repeated}`, labels: [mood] };
  });
}
