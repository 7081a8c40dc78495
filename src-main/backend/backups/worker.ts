/** The thread that copies, checks and rescues databases: one task, one answer. No word of it passes the event loop of the rest. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import {
  copyDatabase,
  isWhole,
  moveLog,
  prepareDatabase,
  readContents,
  withDatabase,
} from './copy-database.ts';
import { rescueDatabase } from './rescue.ts';
import type { FromThread, TaskOrder } from './tasks.ts';

const { task, key } = workerData as TaskOrder;
const say = (message: FromThread) => parentPort?.postMessage(message);

function run(): unknown {
  switch (task.kind) {
    case 'copy': {
      let expectedBytes = 0;
      return copyDatabase(task, key, {
        onCopying(expected) {
          expectedBytes = expected;
          say({ type: 'progress', progress: { phase: 'copying', done: 0 }, expectedBytes });
        },
        onChecking: () => say({ type: 'progress', progress: { phase: 'checking', done: 1 }, expectedBytes }),
      });
    }
    case 'contents':
      return task.files.map((file) => readContents(file, key));
    case 'prepare':
      return prepareDatabase(task, key);
    case 'check':
      return withDatabase(task.file, key, { readonly: true }, isWhole);
    case 'move-log':
      return moveLog(task.file, key);
    case 'rescue':
      return rescueDatabase(task, key);
  }
}

try {
  say({ type: 'done', result: run() });
} catch (error) {
  const known = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in known ? String(known.code) : error instanceof Database.SqliteError ? error.code : '';
  say({ type: 'failed', failure: { code, message: known.name } });
}
