import { type FormEvent, useState } from 'react';
import type { SignInGate } from '../api/sign-in-gate.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface SignInProps {
  gate: SignInGate;
  onSignedIn: () => void;
}

/** In a browser without a session of its own: asks for the server's token, once. */
export function SignIn({ gate, onSignedIn }: SignInProps) {
  const [token, setToken] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() === '') return setError('Paste the token first.');
    setChecking(true);
    try {
      const known = await gate.signIn(token.trim());
      if (known) return onSignedIn();
      setError('The server does not know this token. Copy it again from where EmotionGPT was started.');
    } catch {
      setError('EmotionGPT cannot be reached. Check that it is still running, then try again.');
    }
    setChecking(false);
  };

  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <form
        onSubmit={submit}
        className="flex w-full max-w-md animate-enter flex-col gap-5 rounded-3xl border bg-raised p-8 shadow-soft"
      >
        <span aria-hidden className="size-12 rounded-full bg-linear-135 from-companion to-accent" />
        <div className="flex flex-col gap-2">
          <h1 className="font-semibold text-2xl">Sign in to EmotionGPT</h1>
          <p className="text-ink-soft">
            Your conversations stay on this machine, and only someone who has its token may read them. The
            terminal in which EmotionGPT was started shows a sign-in link, and where the token is kept.
          </p>
        </div>
        <TextField
          label="Token"
          type="password"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          value={token}
          onChange={(event) => {
            setToken(event.target.value);
            setError(null);
          }}
          error={error}
        />
        <Button type="submit" tone="primary" disabled={checking}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
