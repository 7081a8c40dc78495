import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isLastGroup } from '#shared/recovery-code.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface RecoveryCodeProps {
  readonly code: string;
  /** The person has shown that they have it. */
  readonly onKept: () => void;
}

/** A recovery code that was made a moment ago: shown this once, taken along, and confirmed. */
export function RecoveryCode({ code, onKept }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const section = useRef<HTMLElement | null>(null);
  useEffect(() => section.current?.focus(), []); // what was pressed to get here is gone
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (isLastGroup(code, typed)) onKept();
    else setError('That is not its last group. Look at what you have kept.');
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Recovery code"
      className="focus:outline-none flex flex-col gap-4 rounded-2xl bg-accent-soft px-5 py-4"
    >
      <div data-print className="flex flex-col gap-3">
        <h3 className="font-semibold text-lg">Your recovery code</h3>
        <p>
          It opens your conversations when the passphrase or the keychain is lost. Keep it away from this
          machine, such as on paper: it is shown this once, and who finds it can use it.
        </p>
        <code className="select-all self-start rounded-xl bg-raised px-4 py-3 text-lg tracking-wide wrap-anywhere">
          {code}
        </code>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton text={code} what="the recovery code" />
        <Button size="small" onClick={() => saveAsFile(code)}>
          Save as a file
        </Button>
        <Button size="small" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <form onSubmit={confirm} className="flex flex-wrap items-end gap-3">
        <div className="w-56">
          <TextField
            label="Its last four symbols"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={10}
            value={typed}
            error={error}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(null);
            }}
          />
        </div>
        <Button type="submit" tone="primary">
          I have kept it
        </Button>
      </form>
    </section>
  );
}

function saveAsFile(code: string): void {
  const text = `EmotionGPT recovery code\n\n${code}\n\nIt opens the conversations it was made for. Keep it away from the machine they are on.\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'EmotionGPT recovery code.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
