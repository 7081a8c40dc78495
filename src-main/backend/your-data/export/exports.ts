import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportFormat, Saving } from '#shared/contract/exports.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../database/store.ts';
import { badRequest, notFound } from '../../errors.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { ChosenFiles } from '../files.ts';
import { portableSettings } from '../portable-settings.ts';
import { exportMoods, exportReadings } from './csv-export.ts';
import { Download } from './download.ts';
import { exportHtml } from './html-export.ts';
import { exportJson } from './json-export.ts';
import { exportMarkdown } from './markdown-export.ts';
import type { Piece } from './piece.ts';

/** Pieces are put together up to here before they are sent or written. */
const CHUNK = 64 * 1024;
/** Work in one go before others get their turn, milliseconds. */
const SLICE_MS = 4;

interface What {
  readonly format: ExportFormat;
  readonly sessionId?: string | undefined;
  readonly sessionIds?: readonly string[] | undefined;
}

interface Chunk {
  readonly text: string;
  /** Messages so far. */
  readonly done: number;
}

export interface Exports {
  /** @throws NOT_FOUND where there is no such session. */
  download(what: What): Download;
  /** Into a file that the person chooses: all of it, or no file at all. @throws as `download` does */
  save(what: What): AsyncGenerator<Saving, void, undefined>;
}

const FILES: Readonly<Record<ExportFormat, { name: string; type: string }>> = {
  json: { name: '.json', type: 'application/json' },
  markdown: { name: '.md', type: 'text/markdown; charset=utf-8' },
  html: { name: '.html', type: 'text/html; charset=utf-8' },
  'readings-csv': { name: '-readings.csv', type: 'text/csv; charset=utf-8; header=present' },
  'moods-csv': { name: '-moods.csv', type: 'text/csv; charset=utf-8; header=present' },
};

/** Writes what a person has into files for them, while everything else goes on. */
export function createExports(options: {
  store: Store;
  settings: SettingsStore;
  clock: Clock;
  version: string;
  files: ChosenFiles | null;
}): Exports {
  const { store, settings, clock, version, files } = options;

  function begin({ format, sessionId, sessionIds }: What) {
    const chosen = sessionIds ?? (sessionId === undefined ? null : [sessionId]);
    for (const id of chosen ?? []) {
      if (store.sessions.get(id) === null) throw notFound('session');
    }
    const ids = chosen === null ? null : [...new Set(chosen)];
    const now = clock.now();
    const pieces = (): Generator<Piece> => {
      switch (format) {
        case 'json':
          return exportJson({
            parts: store.parts,
            scopes: ids?.map((id) => ({ sessionId: id })) ?? [{ sessionId: null }],
            settings: ids === null ? portableSettings(settings.get()) : null,
            app: version,
            now,
          });
        case 'markdown':
          return exportMarkdown(store, ids, now);
        case 'html':
          return exportHtml(store, ids, now);
        case 'readings-csv':
          return exportReadings(store, ids);
        case 'moods-csv':
          return exportMoods(store, ids);
      }
    };
    const { name, type } = FILES[format];
    // Never a title: names of files are seen by more than their owner.
    const day = new Date(now).toISOString().slice(0, 10);
    return { name: `emotiongpt-${day}${name}`, type, chunks: () => inSlices(pieces()) };
  }

  return {
    download(what) {
      const { name, type, chunks } = begin(what);
      return new Download(name, type, async function* () {
        for await (const { text } of chunks()) yield text;
      });
    },
    async *save(what) {
      if (files === null)
        throw badRequest([{ path: '', message: 'Files are saved by the desktop app alone.' }]);
      const { name, chunks } = begin(what);
      const target = await files.chooseSave(name);
      if (target === null) {
        yield { type: 'dismissed' };
        return;
      }
      const total =
        what.sessionId === undefined && what.sessionIds === undefined ? store.count().messages : 0;
      // Beside its place, so that it gets its name in one step and a half-written one never has it.
      const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
      let bytes = 0;
      try {
        const file = await open(temporary, 'wx', 0o600).catch(refused);
        try {
          for await (const { text, done } of chunks()) {
            bytes += (await file.write(text).catch(refused)).bytesWritten;
            yield { type: 'progress', done, total: Math.max(total, done) };
          }
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, target).catch(refused);
      } finally {
        await rm(temporary, { force: true }); // where that failed, or nobody wants the rest
      }
      yield { type: 'saved', name: basename(target), bytes };
    },
  };
}

/** The disk said no: a sentence that says what to do. */
function refused(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const why =
    code === 'ENOSPC'
      ? 'The disk is full. Make room'
      : 'The file could not be written there. Choose another folder';
  throw badRequest([{ path: 'file', message: `${why}, then export again.` }]);
}

/** Puts pieces together to chunks, and lets others have their turn every few milliseconds. */
async function* inSlices(pieces: Generator<Piece>): AsyncGenerator<Chunk, void, undefined> {
  let text = '';
  let done = 0;
  let since = performance.now();
  try {
    for (const piece of pieces) {
      text += piece.text;
      done += piece.messages;
      if (text.length >= CHUNK) {
        yield { text, done };
        text = '';
      }
      if (performance.now() - since > SLICE_MS) {
        await setImmediate();
        since = performance.now();
      }
    }
    yield { text, done };
  } finally {
    pieces.return(undefined);
  }
}
