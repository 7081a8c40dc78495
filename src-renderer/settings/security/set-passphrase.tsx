import { type FormEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { choiceProblem, NewPassphrase, NO_CHOICE } from '../../unlock/new-passphrase.tsx';
import type { VaultChange } from './use-vault.ts';

/** Sets the first passphrase. What follows is the recovery code. */
export function SetPassphrase({ vault }: { readonly vault: VaultChange }) {
  const [choice, setChoice] = useState(NO_CHOICE);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = choiceProblem(choice);
    setProblem(missing);
    if (missing !== null || vault.isBusy) return;
    void vault.changeForCode(() => client.vault.setPassphrase({ passphrase: choice.passphrase }));
  };
  return (
    <Disclosure title="Set a passphrase">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <NewPassphrase
          choice={choice}
          problem={problem}
          onChoiceChange={(next) => {
            setChoice(next);
            setProblem(null);
          }}
        />
        {vault.error === null ? null : <ErrorNote message={vault.error} />}
        <div>
          <Button type="submit" tone="primary" aria-disabled={vault.isBusy}>
            {vault.isBusy ? 'Setting…' : 'Set passphrase'}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
