import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

/** How long the button says that it worked, milliseconds. */
const SAID_FOR_MS = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for screen readers: "the token". */
  readonly what: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <span className="inline-flex items-center gap-2">
      <Button
        size="small"
        aria-label={`Copy ${what}`}
        onClick={() => void copyText(text).then((worked) => setOutcome(worked ? 'copied' : 'failed'))}
      >
        Copy
      </Button>
      <span role="status" className="text-ink-soft text-sm">
        {outcome === 'copied' ? 'Copied.' : null}
        {outcome === 'failed' ? 'Select it and copy it by hand.' : null}
      </span>
    </span>
  );
}
