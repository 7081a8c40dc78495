import type { Message } from '#shared/contract/messages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { signed, valueWord } from '../timeline/series.ts';
import { CorrectReading } from './correct-reading.tsx';
import { emotionBar } from './emotion-colours.ts';
import { originOf, percent, type ScoredLabel, topLabels } from './reading-facts.ts';

const SHOWN_LABELS = 5;

function ScoreRow({ label, score }: ScoredLabel) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(6.5rem,auto)_1fr_3rem] items-center gap-2">
      <span aria-hidden className="font-emoji text-center">
        {EMOTIONS[label].emoji}
      </span>
      <span>{label}</span>
      <span aria-hidden className="h-2 overflow-hidden rounded-full bg-ink/8">
        <span
          className={`block h-full min-w-0.5 rounded-full ${emotionBar(label)}`}
          style={{ width: `${score * 100}%` }}
        />
      </span>
      <span className="text-end text-ink-soft tabular-nums">{percent(score)}</span>
    </li>
  );
}

function Axis({ name, value, word }: { name: string; value: number; word: string }) {
  return (
    <div>
      <dt className="text-ink-faint">{name}</dt>
      <dd>
        <span className="tabular-nums">{signed(value)}</span> <span className="text-ink-soft">{word}</span>
      </dd>
    </div>
  );
}

interface ReadingDetailsProps {
  id: string;
  message: Message;
  reading: EmotionReading;
}

/** The strongest labels with their scores, the axes, who read them, and a way to correct them. */
export function ReadingDetails({ id, message, reading }: ReadingDetailsProps) {
  return (
    <section
      id={id}
      aria-label="What was read from this message"
      className="mt-1 w-[27rem] max-w-full animate-enter rounded-2xl border bg-raised p-4 text-start text-sm shadow-soft"
    >
      <h3 className="mb-2 font-medium text-ink-soft">How likely a person would perceive…</h3>
      <ul className="flex flex-col gap-1">
        {topLabels(reading, SHOWN_LABELS).map((each) => (
          <ScoreRow key={each.label} {...each} />
        ))}
      </ul>
      <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-2 border-t pt-3">
        <Axis name="Valence" value={reading.valence} word={valueWord('valence', reading.valence)} />
        <Axis name="Arousal" value={reading.arousal} word={valueWord('arousal', reading.arousal)} />
        <div>
          <dt className="text-ink-faint">Intensity</dt>
          <dd className="tabular-nums">{percent(reading.intensity)}</dd>
        </div>
        <div>
          <dt className="text-ink-faint">Confidence</dt>
          <dd className="tabular-nums">{percent(reading.confidence)}</dd>
        </div>
      </dl>
      <p className="mt-3 text-ink-faint">
        {originOf(reading)}
        {reading.source === 'user' ? null : ' It can be wrong: words are not feelings.'}
      </p>
      <CorrectReading message={message} />
    </section>
  );
}
