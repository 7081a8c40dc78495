import { SHORTEST_PASSPHRASE } from '#shared/contract/vault.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { type Strength, strengthOf } from './strength.ts';

/** A passphrase that is being chosen. */
export interface Choice {
  readonly passphrase: string;
  readonly repeated: string;
}

export const NO_CHOICE: Choice = { passphrase: '', repeated: '' };

/** What is missing before it can be taken; null: nothing. */
export function choiceProblem({ passphrase, repeated }: Choice): string | null {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    return `Choose a passphrase of at least ${SHORTEST_PASSPHRASE} characters.`;
  }
  return passphrase === repeated ? null : 'The two are not the same.';
}

const WORDS: Record<Strength, string> = {
  weak: 'Weak: who has a copy of this disk could guess it. Add words.',
  fair: 'Fair: guessing it would take somebody with a copy of this disk a lot of time. One more word makes it strong.',
  strong: 'Strong, if you use it nowhere else.',
};

interface NewPassphraseProps {
  readonly choice: Choice;
  readonly onChoiceChange: (choice: Choice) => void;
  /** What is missing, once somebody has tried. */
  readonly problem: string | null;
  readonly autoFocus?: boolean;
}

/** Two fields for a new passphrase, and how hard it would be to guess. Nothing of it leaves the machine. */
export function NewPassphrase({ choice, onChoiceChange, problem, autoFocus }: NewPassphraseProps) {
  const { passphrase, repeated } = choice;
  const isTooShort = passphrase.length < SHORTEST_PASSPHRASE;
  return (
    <>
      <PassphraseField
        label="New passphrase"
        hint="Five or more words that have nothing to do with each other are easy to remember and hard to guess."
        autoComplete="new-password"
        autoFocus={autoFocus}
        value={passphrase}
        error={problem !== null && isTooShort ? problem : null}
        onValueChange={(value) => onChoiceChange({ ...choice, passphrase: value })}
      />
      <p role="status" className="-mt-2 min-h-5 text-ink-soft text-sm">
        {isTooShort ? null : WORDS[strengthOf(passphrase)]}
      </p>
      <PassphraseField
        label="New passphrase once more"
        autoComplete="new-password"
        value={repeated}
        error={problem !== null && !isTooShort ? problem : null}
        onValueChange={(value) => onChoiceChange({ ...choice, repeated: value })}
      />
    </>
  );
}
