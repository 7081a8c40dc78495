import { useRef, useState } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { client } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';

interface Choice {
  readonly format: ExportFormat;
  /** Null: everything. */
  readonly sessionId: string | null;
}

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'writing'; readonly done: number; readonly total: number }
  | { readonly at: 'saved'; readonly name: string }
  | { readonly at: 'failed'; readonly error: ShownError };

const inputOf = ({ format, sessionId }: Choice) => ({ format, ...(sessionId === null ? {} : { sessionId }) });

/** Where a browser gets the file from: it shows the progress itself. */
export const downloadAddress = (choice: Choice): string =>
  `/v1/export?${new URLSearchParams(inputOf(choice)).toString()}`;

/** Writes a file in the desktop app, with progress, until it is there or cancelled. */
export function useSave() {
  const [state, setState] = useState<State>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);

  async function save(choice: Choice): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'writing', done: 0, total: 0 });
    try {
      for await (const event of await client.exports.save(inputOf(choice), { signal: controller.signal })) {
        if (event.type === 'progress') setState({ at: 'writing', done: event.done, total: event.total });
        else setState(event.type === 'saved' ? { at: 'saved', name: event.name } : { at: 'idle' });
      }
    } catch (error) {
      setState(controller.signal.aborted ? { at: 'idle' } : { at: 'failed', error: toShownError(error) });
    }
  }
  return { state, save: (choice: Choice) => void save(choice), cancel: () => running.current?.abort() };
}
