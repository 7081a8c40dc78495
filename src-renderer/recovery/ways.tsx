import { useState } from 'react';
import type { TroubleKind } from '#shared/contract/recovery.ts';
import { Button } from '../ui/button.tsx';
import type { RecoveryWays } from './use-recovery.ts';

interface WaysProps {
  readonly kind: TroubleKind;
  readonly recovery: RecoveryWays;
}

/** The ways back that need no backup. Nothing here deletes anything. */
export function Ways({ kind, recovery }: WaysProps) {
  const [asking, setAsking] = useState(false);
  const isBusy = recovery.doing !== null;
  return (
    <section aria-labelledby="other-ways" className="flex flex-col gap-3">
      <h2 id="other-ways" className="font-semibold text-lg">
        Other ways
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={recovery.tryAgain}>
          Try again
        </Button>
        {kind === 'damaged' ? (
          <Button disabled={isBusy} onClick={recovery.rescue}>
            Rescue what can be read
          </Button>
        ) : null}
        <Button tone="quiet" disabled={isBusy || asking} onClick={() => setAsking(true)}>
          Start afresh…
        </Button>
      </div>
      {kind === 'damaged' ? (
        <p className="text-ink-soft text-sm">
          A rescue reads the damaged file row by row and opens what it finds. Your backups stay as they are.
        </p>
      ) : null}
      {asking ? (
        <div className="flex flex-col gap-2 rounded-xl border px-4 py-3">
          <p role="alert" className="text-sm">
            EmotionGPT begins with no conversations. What is here is kept in the folder “kept”, in case the
            key or a way to repair it turns up.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" tone="danger" disabled={isBusy} onClick={recovery.startAfresh}>
              Begin with no conversations
            </Button>
            <Button size="small" tone="quiet" disabled={isBusy} onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
}
