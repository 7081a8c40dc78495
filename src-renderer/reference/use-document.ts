import { useCallback, useEffect, useState } from 'react';
import type { ApiDocument } from './document.ts';

export type DocumentState =
  | { readonly status: 'loading' | 'signed-out' | 'unreachable' }
  | { readonly status: 'there'; readonly document: ApiDocument };

/** The server's own description of its API; `reload` after signing in, or to try again. */
export function useDocument(): { readonly state: DocumentState; readonly reload: () => void } {
  const [state, setState] = useState<DocumentState>({ status: 'loading' });
  const reload = useCallback(() => {
    setState({ status: 'loading' });
    void load().then(setState);
  }, []);
  useEffect(reload, [reload]);
  return { state, reload };
}

async function load(): Promise<DocumentState> {
  try {
    const response = await fetch('/v1/openapi.json', { credentials: 'same-origin' });
    if (response.status === 401) return { status: 'signed-out' };
    if (!response.ok) return { status: 'unreachable' };
    return { status: 'there', document: (await response.json()) as ApiDocument };
  } catch {
    return { status: 'unreachable' };
  }
}
