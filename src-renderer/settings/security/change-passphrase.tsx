import { type FormEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { choiceProblem, NewPassphrase, NO_CHOICE } from '../../unlock/new-passphrase.tsx';
import { PassphraseField } from '../../unlock/passphrase-field.tsx';
import { useVaultChange } from './use-vault.ts';

/** Another passphrase in the place of this one; the recovery code stays as it is. */
export function ChangePassphrase() {
  const { change, isBusy, error, setError, seconds } = useVaultChange();
  const [current, setCurrent] = useState('');
  const [choice, setChoice] = useState(NO_CHOICE);
  const [problem, setProblem] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = choiceProblem(choice);
    setProblem(missing);
    if (missing !== null || isBusy || seconds > 0) return;
    const done = await change(() =>
      client.vault.changePassphrase({ current, passphrase: choice.passphrase }),
    );
    setDone(done);
    if (!done) return;
    setCurrent('');
    setChoice(NO_CHOICE);
  };
  return (
    <Disclosure title="Change the passphrase">
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <PassphraseField
          label="Present passphrase"
          autoComplete="current-password"
          value={current}
          error={error}
          onValueChange={(value) => {
            setCurrent(value);
            setError(null);
            setDone(false);
          }}
        />
        <NewPassphrase
          choice={choice}
          problem={problem}
          onChoiceChange={(next) => {
            setChoice(next);
            setProblem(null);
          }}
        />
        <div className="flex items-center gap-3">
          <Button type="submit" tone="primary" aria-disabled={isBusy || seconds > 0}>
            {seconds > 0 ? `Try again in ${seconds} s` : 'Change passphrase'}
          </Button>
          <span role="status" className="text-ink-soft text-sm">
            {isDone ? 'Changed.' : null}
          </span>
        </div>
      </form>
    </Disclosure>
  );
}
