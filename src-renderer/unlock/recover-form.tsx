import { type FormEvent, useState } from 'react';
import { readRecoveryCode } from '#shared/recovery-code.ts';
import { client } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAttempt } from './attempt.ts';
import { choiceProblem, NewPassphrase, NO_CHOICE } from './new-passphrase.tsx';

interface RecoverFormProps {
  /** Where a keychain was lost, the key may go back into one; where a passphrase was, another takes its place. */
  readonly passphraseNeeded: boolean;
  readonly onRecovered: () => void;
  readonly onBack: () => void;
}

/** Takes the recovery code, and a new passphrase. */
export function RecoverForm({ passphraseNeeded, onRecovered, onBack }: RecoverFormProps) {
  const [code, setCode] = useState('');
  const [codeProblem, setCodeProblem] = useState<string | null>(null);
  const [choice, setChoice] = useState(NO_CHOICE);
  const [problem, setProblem] = useState<string | null>(null);
  const { attempt, isBusy, error, setError, seconds } = useAttempt();
  const wantsPassphrase = passphraseNeeded || choice.passphrase !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || seconds > 0) return;
    const isReadable = readRecoveryCode(code) !== null;
    setCodeProblem(
      isReadable ? null : 'There is a mistake in it: it has seven groups of four letters and digits.',
    );
    const missing = wantsPassphrase ? choiceProblem(choice) : null;
    setProblem(missing);
    if (!isReadable || missing !== null) return;
    const passphrase = wantsPassphrase ? choice.passphrase : null;
    const status = await attempt(() => client.vault.recover({ recoveryCode: code, passphrase }));
    if (status?.state === 'open') onRecovered();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label="Recovery code"
        hint="Capital letters, spaces and dashes do not matter."
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        error={codeProblem ?? error}
        onChange={(event) => {
          setCode(event.target.value);
          setCodeProblem(null);
          setError(null);
        }}
      />
      {passphraseNeeded ? null : (
        <p className="text-ink-soft">
          You may set a passphrase now; without one, this machine keeps the key again.
        </p>
      )}
      <NewPassphrase
        choice={choice}
        problem={problem}
        onChoiceChange={(next) => {
          setChoice(next);
          setProblem(null);
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" tone="primary" aria-disabled={isBusy || seconds > 0}>
          {isBusy ? 'Opening…' : seconds > 0 ? `Try again in ${seconds} s` : 'Open my conversations'}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
