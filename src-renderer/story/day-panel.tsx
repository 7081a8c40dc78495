import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { DayNote, StoryDay } from '#shared/contract/story.ts';
import { MAX_DAY_NOTE_LENGTH } from '#shared/contract/story-limits.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { valueWord } from '../timeline/series.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { rangeOfDay } from './periods.ts';
import { useNoteActions } from './use-story.ts';
import { CALENDAR, dayWord, FEW_MESSAGES, fewWord, messagesWord } from './words.ts';

interface DayPanelProps {
  readonly day: string;
  /** Null: nothing was said on it. */
  readonly of: StoryDay | null;
  readonly note: DayNote | null;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** One day: how it sounded, and what the person writes to it. */
export function DayPanel({ day, of, note, onShow, onClose }: DayPanelProps) {
  const heading = useId();
  const [text, setText] = useState(note?.text ?? '');
  const { save, remove } = useNoteActions();
  const changed = text.trim() !== (note?.text ?? '');
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 rounded-3xl border bg-raised p-5">
      <header className="flex items-center gap-2">
        <h3 id={heading} className="grow font-semibold text-lg">
          {dayWord(rangeOfDay(day).from)}
        </h3>
        <IconButton icon={X} label={CALENDAR.close} size="small" onClick={onClose} />
      </header>
      <p className="text-ink-soft">{of === null ? CALENDAR.nothing : <DayWords of={of} />}</p>
      {of !== null && of.read < FEW_MESSAGES ? (
        <p className="text-ink-faint text-sm">{fewWord(of.read)}</p>
      ) : null}
      {of === null ? null : (
        <Button size="small" className="self-start" onClick={onShow}>
          {CALENDAR.seeDay}
        </Button>
      )}
      <TextArea
        label={CALENDAR.note}
        hint={CALENDAR.noteHint}
        dir="auto"
        value={text}
        maxLength={MAX_DAY_NOTE_LENGTH}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          size="small"
          disabled={!changed || text.trim() === '' || save.isPending}
          onClick={() => save.mutate({ day, text })}
        >
          {CALENDAR.save}
        </Button>
        {note === null ? null : (
          <Button size="small" tone="quiet" onClick={() => remove.mutate({ day, text: note.text })}>
            {CALENDAR.remove}
          </Button>
        )}
      </div>
    </section>
  );
}

function DayWords({ of }: { of: StoryDay }) {
  const { messages, primary, valence, arousal } = of;
  if (primary === null || valence === null || arousal === null)
    return `${messagesWord(messages)}, ${CALENDAR.unread}.`;
  return (
    <>
      {messagesWord(messages)}.{' '}
      <span aria-hidden className="font-emoji">
        {EMOTIONS[primary].emoji}
      </span>{' '}
      Mostly sounded like {primary}: {valueWord('valence', valence.mean)},{' '}
      {valueWord('arousal', arousal.mean)}.
    </>
  );
}
