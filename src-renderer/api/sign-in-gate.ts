/** Whether the server asks for its token. Closed by the first 401, opened after a successful sign-in. */
export interface SignInGate {
  isClosed(): boolean;
  close(): void;
  open(): void;
  /** Sends the token; resolves to false where the server does not know it. Throws where it cannot be reached. */
  signIn(token: string): Promise<boolean>;
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
}

function createSignInGate(send: typeof fetch): SignInGate {
  let closed = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean) => {
    if (closed === next) return;
    closed = next;
    for (const listener of listeners) listener();
  };
  return {
    isClosed: () => closed,
    close: () => set(true),
    open: () => set(false),
    async signIn(token) {
      const response = await send('/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'same-origin',
        body: JSON.stringify({ token }),
      });
      if (response.status === 401) return false;
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const signInGate = createSignInGate((input, init) => fetch(input, init));
