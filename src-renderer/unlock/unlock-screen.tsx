import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useTheme } from '../app/theme.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LostKey } from './lost-key.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** Another window may unlock it: asked for so often. */
const ASKS_EVERY_MS = 2_000;

interface UnlockScreenProps {
  /** It is open: here, or through another window. */
  readonly onOpen: () => void;
  /** More ways on where the key is lost, such as a backup. */
  readonly choices?: ReactNode;
}

/** The window while the conversations are locked, or their key is lost. Nothing of them is behind it. */
export function UnlockScreen({ onOpen, choices }: UnlockScreenProps) {
  useTheme(undefined);
  const { status, error, ask } = useLockedStatus(onOpen);
  const [recovers, setRecovers] = useState(false);
  if (error !== null) {
    return (
      <Frame title="EmotionGPT">
        <ErrorNote message={error} actions={[{ label: 'Try again', onClick: ask }]} />
      </Frame>
    );
  }
  if (status === null || status.state === 'open') return null;
  const onRecover = status.recoveryCodeMadeAt === null ? null : () => setRecovers(true);
  if (recovers) {
    return (
      <Frame
        title="Open with the recovery code"
        about="It was shown when it was made. Everything you wrote is still here."
      >
        <RecoverForm
          passphraseNeeded={status.hasPassphrase}
          onRecovered={onOpen}
          onBack={() => setRecovers(false)}
        />
      </Frame>
    );
  }
  if (status.state === 'key-lost') {
    return (
      <Frame
        title="The key of your conversations is missing"
        about="They are here, encrypted, and unchanged."
      >
        <LostKey problem={status.problem} onFound={onOpen} onRecover={onRecover} choices={choices} />
      </Frame>
    );
  }
  return (
    <Frame title="EmotionGPT is locked" about="Everything you wrote is here, and closed until you unlock it.">
      <UnlockForm onUnlocked={onOpen} onForgotten={onRecover} />
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

function Frame({ title, about, children }: FrameProps) {
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <div className="flex w-full max-w-md animate-enter flex-col gap-6 rounded-3xl border bg-raised p-8 shadow-soft">
        <span aria-hidden className="size-12 rounded-full bg-linear-135 from-companion to-accent" />
        <div role="status" className="flex flex-col gap-2">
          <h1 className="font-semibold text-2xl">{title}</h1>
          {about === undefined ? null : <p className="text-ink-soft">{about}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}

/** What the lock says, asked for again and again: another window may have unlocked it. */
function useLockedStatus(onOpen: () => void) {
  const [status, setStatus] = useState<VaultStatus | null>(null);
  const [error, setError] = useState<string | null>(null);
  const ask = useCallback(async () => {
    try {
      const now = await client.vault.status();
      setStatus(now);
      setError(null);
      if (now.state === 'open') onOpen();
    } catch (refusal) {
      setError(toShownError(refusal).message);
    }
  }, [onOpen]);
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), ASKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return { status, error, ask: () => void ask() };
}
