import { useRef, useState } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { client } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';

export interface Choice {
  readonly format: ExportFormat;
  /** Null: everything. */
  readonly sessionIds: readonly string[] | null;
}

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'writing'; readonly done: number; readonly total: number }
  | { readonly at: 'saved'; readonly name: string }
  | { readonly at: 'failed'; readonly error: ShownError };

const inputOf = ({ format, sessionIds }: Choice) => ({
  format,
  ...(sessionIds === null ? {} : { sessionIds: [...sessionIds] }),
});

/** Where a browser gets the file from: it shows the progress itself. */
export const downloadAddress = ({ format, sessionIds }: Choice): string => {
  const asked = new URLSearchParams({ format });
  for (const id of sessionIds ?? []) asked.append('sessionIds[]', id);
  return `/v1/export?${asked.toString()}`;
};

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
