import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { lockGate } from '../api/lock-gate.ts';
import { signInGate } from '../api/sign-in-gate.ts';
import { troubleGate } from '../api/trouble-gate.ts';
import { ConversationContext } from '../chat/use-turn.ts';
import { LinkDialogProvider } from '../markdown/link-dialog.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { UnlockScreen } from '../unlock/unlock-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LazyRecovery } from './lazy-recovery.tsx';
import { createMemory, forget } from './memory.ts';
import { Shell } from './shell.tsx';

/**
 * Everything in the window; in a browser that is not signed in, or while it is locked, the way in instead, and where the
 * conversations cannot be opened the ways back.
 */
export function App() {
  const signedOut = useSyncExternalStore(signInGate.subscribe, signInGate.isClosed);
  const locked = useSyncExternalStore(lockGate.subscribe, lockGate.isClosed);
  const inTrouble = useSyncExternalStore(troubleGate.subscribe, troubleGate.isClosed);
  const memory = useMemory(locked);
  const enter = () => {
    // Before anything is shown again: what failed for want of the token is asked for anew.
    memory.queries.clear();
    signInGate.open();
  };
  return (
    <ErrorBoundary>
      <QueryClientProvider key={memory.id} client={memory.queries}>
        <ConversationContext value={memory.conversation}>
          <TooltipProvider>
            <ToastProvider>
              <LinkDialogProvider>
                {signedOut ? (
                  <SignIn gate={signInGate} onSignedIn={enter} />
                ) : locked ? (
                  <UnlockScreen onOpen={lockGate.open} />
                ) : inTrouble ? (
                  <LazyRecovery />
                ) : (
                  <Shell />
                )}
              </LinkDialogProvider>
            </ToastProvider>
          </TooltipProvider>
        </ConversationContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** What the window remembers, which ends when it locks. */
function useMemory(locked: boolean) {
  const [memory, setMemory] = useState(createMemory);
  const wasLocked = useRef(locked);
  useEffect(() => {
    if (locked && !wasLocked.current) {
      forget(memory);
      setMemory(createMemory());
    }
    wasLocked.current = locked;
  }, [locked, memory]);
  return memory;
}
