import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { signInGate } from '../api/sign-in-gate.ts';
import { type Conversation, ConversationContext } from '../chat/use-turn.ts';
import { LinkDialogProvider } from '../markdown/link-dialog.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';

/** Everything in the window; in a browser that is not signed in, the way in instead. */
export function App({ queries, conversation }: { queries: QueryClient; conversation: Conversation }) {
  const enter = () => {
    // Before anything is shown again: what failed for want of the token is asked for anew.
    queries.clear();
    signInGate.open();
  };
  const signedOut = useSyncExternalStore(signInGate.subscribe, signInGate.isClosed);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <ConversationContext value={conversation}>
          <TooltipProvider>
            <ToastProvider>
              <LinkDialogProvider>
                {signedOut ? <SignIn gate={signInGate} onSignedIn={enter} /> : <Shell />}
              </LinkDialogProvider>
            </ToastProvider>
          </TooltipProvider>
        </ConversationContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
