import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ModelError } from '../embedded/model-error.ts';
import { createEmotionModel, type EmotionModel } from './emotion-model.ts';
import { BUCKETS } from './features.ts';
import { LANGUAGE_BUCKETS } from './language-features.ts';
import { NGRAM_LANGUAGES } from './language-list.ts';
import { createLanguageModel, type DetectLanguage } from './language-model.ts';
import { LINE_EMOTIONS } from './line-emotions.ts';
import { LanguagesManifest, type ModelFile } from './manifest.ts';
import { decodeTable, type Table, type TableSize } from './table-file.ts';

/** Both models, each loaded when it is first asked for: nobody who writes English waits for the emotions. */
export interface LanguageModels {
  detectLanguage(): Promise<DetectLanguage>;
  emotions(): Promise<{ readonly model: EmotionModel; readonly manifest: LanguagesManifest }>;
}

/**
 * The models in `folder`. A missing or damaged file rejects with a `ModelError` that says what to do, and is
 * looked at again the next time. Reading and hashing run outside the event loop.
 */
export function createLanguageModels(folder: string): LanguageModels {
  const manifest = once(() => loadManifest(join(folder, 'manifest.json')));
  return {
    detectLanguage: once(async () => {
      const { languageId } = await manifest();
      const size = { buckets: LANGUAGE_BUCKETS, columns: NGRAM_LANGUAGES.length };
      return createLanguageModel(await loadTable(folder, languageId.table, size), languageId);
    }),
    emotions: once(async () => {
      const all = await manifest();
      const size = { buckets: BUCKETS, columns: LINE_EMOTIONS.length };
      const table = await loadTable(folder, all.emotions.table, size);
      return { model: createEmotionModel(table, all.emotions), manifest: all };
    }),
  };
}

async function loadManifest(file: string): Promise<LanguagesManifest> {
  try {
    return LanguagesManifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new ModelError(file, error instanceof z.ZodError ? new Error(z.prettifyError(error)) : error);
  }
}

async function loadTable(folder: string, { file, sha256 }: ModelFile, size: TableSize): Promise<Table> {
  const path = join(folder, file);
  try {
    const bytes = await readFile(path);
    const table = decodeTable(bytes, size);
    const digest = await webcrypto.subtle.digest('SHA-256', bytes);
    if (Buffer.from(digest).toString('hex') !== sha256) {
      throw new Error('its SHA-256 is not the one in the manifest');
    }
    return table;
  } catch (error) {
    throw new ModelError(path, error);
  }
}

/** The same promise for every call, a new one after it was rejected. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
