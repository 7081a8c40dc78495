import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FirstMessage, StaysPrivate, WhoWrites } from './steps.tsx';

const STEPS = [
  { title: 'Welcome. What you say here stays here', Content: StaysPrivate },
  { title: 'Who writes the replies?', Content: WhoWrites },
  { title: 'Say the first thing', Content: FirstMessage },
] as const;

export interface WelcomeProps {
  /** It was gone through, or put away. */
  onFinish: () => void;
}

/**
 * Three steps for who is here for the first time, above the greeting: what stays private, who writes, a first
 * message. It stands in nobody's way; who just writes has been welcomed too.
 */
export function Welcome({ onFinish }: WelcomeProps) {
  const [at, setAt] = useState(0);
  const heading = useHeadingFocus(at);
  const { title, Content } = STEPS[at]!;
  const isLast = at === STEPS.length - 1;
  return (
    <section
      aria-label="Welcome"
      className="flex min-h-[17rem] w-full animate-enter flex-col gap-3 rounded-3xl border bg-raised p-5 text-start shadow-soft sm:p-6"
    >
      <p className="flex items-center gap-2 text-ink-faint text-sm">
        <span aria-hidden className="flex gap-1.5">
          {STEPS.map((step, index) => (
            <span
              key={step.title}
              className={`h-1.5 rounded-full transition-all duration-200 ${index === at ? 'w-6 bg-accent' : 'w-1.5 bg-ink/20'}`}
            />
          ))}
        </span>
        Step {at + 1} of {STEPS.length}
      </p>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
        {title}
      </h2>
      <div key={title} className="flex grow animate-fade flex-col gap-3">
        <Content />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isLast ? null : (
          <Button tone="quiet" className="-ms-4.5" onClick={onFinish}>
            Skip
          </Button>
        )}
        <span className="grow" />
        {at === 0 ? null : <Button onClick={() => setAt(at - 1)}>Back</Button>}
        <Button tone="primary" onClick={() => (isLast ? onFinish() : setAt(at + 1))}>
          {isLast ? 'Start writing' : 'Next'}
        </Button>
      </div>
    </section>
  );
}

/** Each step is heard from its beginning; the first one leaves the focus in the message field. */
function useHeadingFocus(at: number) {
  const heading = useRef<HTMLHeadingElement | null>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return heading;
}
