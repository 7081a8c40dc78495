import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataOverview } from '#shared/contract/data.ts';
import type { Store } from '../database/store.ts';

type What = DataOverview['files'][number]['what'];

/** Deeper folders hold nothing of ours. */
const MAX_DEPTH = 6;

/** What a name in the data folder stands for. */
function whatIs(name: string): What {
  if (name.startsWith('emotiongpt.db')) return 'conversations';
  if (name.startsWith('settings')) return 'settings';
  if (name === 'backups') return 'backups';
  if (name === 'logs') return 'logs';
  return name === 'browser-engine' ? 'browser' : 'other';
}

/** How much there is of a person's data, and how much room it takes. */
export async function overviewOf({
  dataDir,
  store,
}: {
  dataDir: string;
  store: Store;
}): Promise<DataOverview> {
  const { sessions, messages, first, last } = store.count();
  const { total: inTrash } = store.sessions.trashFacts();
  const { left, total } = store.outbound.counts();
  const sizes = new Map<What, number>();
  for (const name of await readdir(dataDir)) {
    const what = whatIs(name);
    sizes.set(what, (sizes.get(what) ?? 0) + (await sizeOf(join(dataDir, name), MAX_DEPTH)));
  }
  const files = [...sizes].map(([what, bytes]) => ({ what, bytes })).sort((a, b) => b.bytes - a.bytes);
  return { sessions, messages, inTrash, from: first, until: last, files, sent: { left, total } };
}

/** Bytes of a file, or of all that is in a folder; what goes away meanwhile has none. */
async function sizeOf(path: string, depth: number): Promise<number> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || depth === 0) return 0;
  if (!facts.isDirectory()) return facts.size;
  let bytes = 0;
  for (const name of await readdir(path).catch(() => [])) bytes += await sizeOf(join(path, name), depth - 1);
  return bytes;
}
