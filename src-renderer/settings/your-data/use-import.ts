import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ImportPreview, type ImportStatus, MAX_IMPORT_BYTES } from '#shared/contract/imports.ts';
import { api, client } from '../../api/client.ts';
import { type ShownError, toShownError } from '../../api/errors.ts';
import { useToast } from '../../ui/toast.tsx';

/** Often enough to see it move. */
const LOOK_AGAIN_MS = 500;

export type FileState =
  | { readonly at: 'none' }
  | { readonly at: 'sending'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly at: 'inspecting'; readonly name: string }
  | {
      readonly at: 'ready';
      readonly name: string;
      readonly uploadId: string;
      readonly preview: ImportPreview;
    }
  | { readonly at: 'failed'; readonly name: string; readonly error: ShownError };

/** A file from being chosen to being brought in. Its bytes go to the backend in parts; the page reads nothing of it. */
export function useImportFile() {
  const queries = useQueryClient();
  const [state, setState] = useState<FileState>({ at: 'none' });
  const current = useRef(0);

  async function choose(file: File): Promise<void> {
    current.current += 1;
    const mine = current.current;
    const isCurrent = () => current.current === mine;
    const { name } = file;
    setState({ at: 'sending', name, done: 0, total: file.size });
    let uploadId: string | null = null;
    try {
      if (file.size > MAX_IMPORT_BYTES) throw new TooLarge();
      const begun = await client.imports.begin({ name: name.slice(-255) || 'file', bytes: file.size });
      uploadId = begun.uploadId;
      for (let offset = 0; offset < file.size && isCurrent(); offset += begun.partBytes) {
        const part = await file.slice(offset, offset + begun.partBytes).arrayBuffer();
        await client.imports.part({ uploadId, offset, base64: base64Of(new Uint8Array(part)) });
        if (isCurrent()) setState({ at: 'sending', name, done: offset + part.byteLength, total: file.size });
      }
      if (isCurrent()) {
        setState({ at: 'inspecting', name });
        const preview = await client.imports.inspect({ uploadId });
        if (isCurrent()) return setState({ at: 'ready', name, uploadId, preview });
      }
      await client.imports.discard({ uploadId });
    } catch (error) {
      if (isCurrent()) setState({ at: 'failed', name, error: shown(error) });
      if (uploadId !== null) await client.imports.discard({ uploadId }).catch(() => {});
    }
  }

  const start = useMutation({
    mutationFn: (input: { uploadId: string; settings: boolean }) => client.imports.start(input),
    onSuccess: () => {
      setState({ at: 'none' });
      return queries.invalidateQueries({ queryKey: api.imports.key() });
    },
  });

  return {
    state,
    choose: (file: File) => void choose(file),
    /** Forgets the file; what was sent of it is deleted. */
    dismiss: () => {
      current.current += 1;
      if (state.at === 'ready') void client.imports.discard({ uploadId: state.uploadId }).catch(() => {});
      start.reset();
      setState({ at: 'none' });
    },
    start: (uploadId: string, settings: boolean) => start.mutate({ uploadId, settings }),
    isStarting: start.isPending,
    startError: start.error ? toShownError(start.error) : null,
  };
}

class TooLarge extends Error {}

const shown = (error: unknown): ShownError =>
  error instanceof TooLarge
    ? { code: 'BAD_REQUEST', message: 'The file is larger than 1 GB. Split it, and import the parts.' }
    : toShownError(error);

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(binary);
}

const isMoving = ({ state, toRead }: ImportStatus): boolean =>
  state === 'running' || state === 'undoing' || toRead > 0;

/** What was imported, followed while something moves. */
export function useImports() {
  const queries = useQueryClient();
  const showToast = useToast();
  const query = useQuery(
    api.imports.list.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.imports.some(isMoving) ? LOOK_AGAIN_MS : false),
    }),
  );
  const options = {
    onSettled: () => queries.invalidateQueries({ queryKey: api.imports.key() }),
    onError: (error: unknown) => showToast({ message: toShownError(error).message }),
  };
  const cancel = useMutation({
    mutationFn: (importId: number) => client.imports.cancel({ importId }),
    ...options,
  });
  const undo = useMutation({
    mutationFn: (importId: number) => client.imports.undo({ importId }),
    ...options,
  });
  return {
    imports: query.data?.imports ?? [],
    cancel: (importId: number) => cancel.mutate(importId),
    undo: (importId: number) => undo.mutate(importId),
  };
}
