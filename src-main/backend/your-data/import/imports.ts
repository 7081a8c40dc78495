import { setImmediate } from 'node:timers/promises';
import { ORPCError } from '@orpc/contract';
import type { ImportPreview, ImportStatus } from '#shared/contract/imports.ts';
import { IMPORT_PART_BYTES } from '#shared/contract/imports.ts';
import type { Changes } from '../../changes/changes.ts';
import type { Clock } from '../../clock.ts';
import type { KeptImport } from '../../database/imports.ts';
import { inSteps } from '../../database/in-steps.ts';
import type { MessageRow } from '../../database/parts/messages.ts';
import type { Part } from '../../database/parts/part.ts';
import type { Store } from '../../database/store.ts';
import { deletionPending, importRunning, notFound } from '../../errors.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Deletions } from '../deletion/deletions.ts';
import { PortableSettings, portableSettings, takeOver } from '../portable-settings.ts';
import { inspect } from './inspect.ts';
import type { ReadingJob } from './reading-job.ts';
import type { Item, Source } from './source.ts';
import type { Uploads } from './uploads.ts';

/** Rows that are gathered before they are written. */
const BATCH = 100;
/** Failures that are remembered for whoever asks. */
const MOST_FAILED = 20;

export interface Imports {
  begin(name: string, bytes: number): Promise<{ uploadId: string; partBytes: number }>;
  part(uploadId: string, offset: number, base64: string): Promise<number>;
  inspect(uploadId: string): Promise<ImportPreview>;
  discard(uploadId: string): Promise<void>;
  /** @throws DELETION_PENDING, IMPORT_RUNNING, and as `inspect` does */
  start(uploadId: string, settings: boolean): Promise<ImportStatus>;
  list(): ImportStatus[];
  cancel(importId: number): Promise<void>;
  undo(importId: number): ImportStatus;
  close(): Promise<void>;
}

interface Running {
  readonly id: number;
  readonly total: number;
  isCancelled: boolean;
  done: Promise<void>;
}

/**
 * Brings files in. Everything is checked before the first row is written; what is written carries the import's number, so
 * that an import that is cancelled, fails or is cut off by a crash is taken out again, all of it.
 */
export function createImports(options: {
  store: Store;
  uploads: Uploads;
  deletions: Pick<Deletions, 'takeOut' | 'isPending'>;
  reading: ReadingJob;
  settings: SettingsStore;
  clock: Clock;
  changes: Pick<Changes, 'announce' | 'as'>;
  report: (error: unknown) => void;
}): Imports {
  const { store, uploads, deletions, reading, settings, clock, changes, report } = options;
  const parts = new Map(store.parts.map((part) => [part.name, part]));
  const failed: ImportStatus[] = [];
  let running: Running | null = null;
  let closed = false;

  const isHere = (messageId: string): boolean => store.messages.get(messageId) !== null;
  const recovered = recover();

  /** What a crash broke off is taken out; an undo that it broke off goes on. */
  async function recover(): Promise<void> {
    for (const id of store.imports.unfinished()) {
      if (!closed) await takeOut(id);
    }
    if (!closed) reading.wake();
  }
  recovered.catch(report);

  async function takeOut(id: number): Promise<void> {
    const before = PortableSettings.safeParse(JSON.parse(store.imports.settingsBefore(id) ?? 'null'));
    await deletions.takeOut(id);
    if (closed) return;
    if (before.success) takeOver(settings, before.data);
    store.transaction(() => store.imports.remove(id));
    changes.announce({ type: 'settings' });
  }

  async function run(job: Running, source: Source, withSettings: boolean): Promise<void> {
    const touched = new Set<string>();
    let sessions = 0;
    let messages = 0;
    let batch: Item[] = [];

    const restore = (item: Item): void => {
      if (item.type === 'settings' && withSettings) {
        store.imports.keepSettings(job.id, JSON.stringify(portableSettings(settings.get())));
        takeOver(settings, item.settings);
      }
      if (item.type !== 'row') return;
      const part = parts.get(item.part)!;
      const row = part.row.parse(item.row) as never;
      if (part.restore(row, job.id) === 'known') return;
      if (part.name === 'sessions') {
        sessions += 1;
        touched.add((row as { id: string }).id);
      } else if (part.name === 'messages') {
        messages += 1;
        const { id, sessionId, role } = row as MessageRow;
        touched.add(sessionId);
        if (source.isForeign && role === 'user') store.imports.queue(id, job.id);
      }
    };
    const write = async (): Promise<void> => {
      const items = batch;
      batch = [];
      await inSteps(
        store,
        (function* () {
          for (const item of items) {
            restore(item);
            yield;
          }
          store.imports.count(job.id, sessions, messages);
        })(),
        () => !closed,
      );
      await setImmediate();
      if (job.isCancelled || closed) throw new Cancelled();
    };

    for await (const item of source.items()) {
      batch.push(item);
      if (batch.length >= BATCH) await write();
    }
    await write();
    await inSteps(
      store,
      (function* () {
        for (const sessionId of touched) {
          store.deletions.chooseWhereNone(sessionId);
          store.deletions.extendShown(sessionId);
          yield;
        }
      })(),
      () => !closed,
    );
    if (closed) throw new Cancelled();
    store.transaction(() => store.imports.setState(job.id, 'done'));
    for (const sessionId of touched) {
      changes.announce({ type: 'session', sessionId });
      changes.announce({ type: 'messages', sessionId });
    }
    reading.wake();
  }

  async function runToItsEnd(
    job: Running,
    uploadId: string,
    source: Source,
    withSettings: boolean,
  ): Promise<void> {
    try {
      await run(job, source, withSettings);
    } catch (error) {
      if (closed) return; // the next start takes it out
      const status = statusOf(store.imports.get(job.id)!);
      await takeOut(job.id);
      if (error instanceof Cancelled) return;
      if (!(error instanceof ORPCError)) report(error);
      const sentence =
        error instanceof ORPCError
          ? error.message
          : 'Something in the file does not fit what is here. Nothing of it was imported.';
      failed.unshift({ ...status, state: 'failed', sessions: 0, messages: 0, toRead: 0, error: sentence });
      failed.length = Math.min(failed.length, MOST_FAILED);
    } finally {
      running = null;
      await uploads.discard(uploadId);
    }
  }

  const statusOf = (kept: KeptImport): ImportStatus => ({
    ...kept,
    total: running?.id === kept.id ? running.total : null,
    error: null,
  });

  const assertIdle = (): void => {
    if (running !== null) throw importRunning();
  };

  return {
    async begin(name, bytes) {
      return { uploadId: await uploads.begin(name, bytes), partBytes: IMPORT_PART_BYTES };
    },
    part: (uploadId, offset, base64) => uploads.part(uploadId, offset, base64),
    async inspect(uploadId) {
      const { source } = await uploads.open(uploadId);
      return inspect(source, store.parts as readonly Part[], isHere);
    },
    discard: (uploadId) => uploads.discard(uploadId),
    async start(uploadId, withSettings) {
      const { name, source } = await uploads.open(uploadId);
      const { messages: total } = await inspect(source, store.parts, isHere);
      await recovered;
      assertIdle();
      if (deletions.isPending()) throw deletionPending();
      const { kind } = source;
      const id = store.transaction(() => store.imports.begin({ kind, name, at: clock.now() }));
      const job: Running = { id, total, isCancelled: false, done: Promise.resolve() };
      running = job;
      // Nobody's doing: who asked for it wants to hear what came.
      job.done = changes.as(undefined, () => runToItsEnd(job, uploadId, source, withSettings)).catch(report);
      return statusOf(store.imports.get(id)!);
    },
    list: () => [...store.imports.list().map(statusOf), ...failed].sort((a, b) => b.id - a.id),
    async cancel(importId) {
      if (running?.id !== importId) throw notFound('import');
      running.isCancelled = true;
      await running.done;
    },
    undo(importId) {
      const kept = store.imports.get(importId);
      if (kept === null || kept.state !== 'done') throw notFound('import');
      assertIdle();
      store.transaction(() => store.imports.setState(importId, 'undoing'));
      changes.as(undefined, () => takeOut(importId)).catch(report);
      return statusOf({ ...kept, state: 'undoing' });
    },
    async close() {
      closed = true;
      await running?.done;
      await uploads.close();
    },
  };
}

/** The person thought better of it. */
class Cancelled extends Error {}
