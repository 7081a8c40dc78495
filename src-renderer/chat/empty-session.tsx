import { LazyWelcome } from '../onboarding/lazy-welcome.tsx';
import type { FirstStart } from '../onboarding/use-first-start.ts';
import { StartWith } from '../personas/start-with.tsx';
import { Button } from '../ui/button.tsx';

const OPENINGS = [
  'Today was a long day, and I am not sure why it got to me.',
  'Something good happened and I want to tell someone.',
  'How are you feeling right now?',
];

interface EmptySessionProps {
  greeting: string;
  companionName: string;
  firstStart: FirstStart;
  onPick: (text: string) => void;
  /** The welcome of the first start is over: the message field is next. */
  onWelcomed: () => void;
  /** Opens the editor of who the companion is; null where the session has begun already, and its panel does. */
  onEditPersona: (() => void) | null;
}

/** Before the first word: the greeting, and a few ways to begin. */
export function EmptySession(props: EmptySessionProps) {
  const { greeting, companionName, firstStart, onPick, onWelcomed, onEditPersona } = props;
  return (
    <div className="flex min-h-0 grow flex-col overflow-y-auto">
      <section
        aria-label={`${companionName}, greeting`}
        className="m-auto flex w-full max-w-[40rem] animate-enter flex-col items-center gap-6 px-6 py-8 text-center"
      >
        {firstStart.shown ? (
          <LazyWelcome
            onFinish={() => {
              firstStart.finish();
              onWelcomed();
            }}
          />
        ) : (
          <span
            aria-hidden
            className="size-16 rounded-full bg-linear-135 from-companion to-accent opacity-90 shadow-lift"
          />
        )}
        <p className="text-balance text-[1.375rem] leading-normal" dir="auto">
          {greeting}
        </p>
        <ul aria-label="Ways to begin" className="flex flex-wrap justify-center gap-2">
          {OPENINGS.map((text) => (
            <li key={text}>
              <Button
                className="min-h-11 whitespace-normal bg-raised py-2 text-start font-normal leading-snug"
                onClick={() => onPick(text)}
              >
                {text}
              </Button>
            </li>
          ))}
        </ul>
        {onEditPersona === null ? null : <StartWith onEdit={onEditPersona} />}
      </section>
    </div>
  );
}
