import type { Store } from '../../database/store.ts';
import { readIdf } from '../embedded/read-idf.ts';
import { type CorrectionMemory, createCorrectionMemory } from './memory.ts';
import { createVectoriser, type TextVector } from './similarity.ts';

export interface TaughtMemory {
  /** What the corrections in the database say; null while there are none. Rejects with a `ModelError`. */
  current(): Promise<CorrectionMemory | null>;
  /** A correction was made or taken back. */
  changed(): void;
}

/**
 * The memory of the corrections in `store`, made when it is first asked for and again after they changed. Their
 * number tells of those that went with a conversation.
 */
export function createTaughtMemory({ store, modelDir }: { store: Store; modelDir: string }): TaughtMemory {
  let vectoriser: Promise<(text: string) => TextVector> | undefined;
  const vectorise = () => {
    vectoriser ??= readIdf(modelDir).then(createVectoriser, (error: unknown) => {
      vectoriser = undefined;
      throw error;
    });
    return vectoriser;
  };
  let kept: { memory: CorrectionMemory; count: number } | undefined;
  return {
    async current() {
      if (store.corrections.count() === 0) return null;
      const toVector = await vectorise();
      const count = store.corrections.count();
      if (kept?.count !== count) {
        kept = { memory: createCorrectionMemory(store.corrections.taught(), toVector), count };
      }
      return kept.memory;
    },
    changed() {
      kept = undefined;
    },
  };
}
