import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

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

/** The desktop window grants no permissions, the clipboard's neither: there the older way works, which needs none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Within the dialog, which would take the focus back from anywhere else.
  (document.activeElement?.closest('[role="dialog"]') ?? document.body).append(area);
  const before = document.activeElement;
  area.select();
  const worked = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return worked;
}
