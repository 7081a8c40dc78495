import { setImmediate } from 'node:timers/promises';
import type { EmotionDetector } from '../detector.ts';
import { emphasis } from './emphasis.ts';
import { sigmoid } from './linear-model.ts';
import { type LoadedModel, loadModel } from './load-model.ts';
import { nothingRead, toReading } from './reading.ts';
import { combineWindows, splitIntoWindows } from './windows.ts';

/**
 * The detector that ships with the app: a linear model, on this machine, without a network. It reads the
 * text alone and leaves the context to detectors that can use it.
 *
 * The model in `modelDir` is loaded at the first text (4 MB, some milliseconds, off the event loop). A
 * missing or damaged model rejects that text with a `ModelError`, and is looked at again for the next.
 */
export function createEmbeddedDetector({ modelDir }: { readonly modelDir: string }): EmotionDetector {
  let loading: Promise<LoadedModel> | undefined;
  const load = (): Promise<LoadedModel> => {
    loading ??= loadModel(modelDir).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async detect(text) {
      const { model, manifest } = await load();
      const windows = splitIntoWindows(text);
      const probabilities: Float64Array[] = [];
      for (const [index, window] of windows.entries()) {
        if (index > 0) await setImmediate(); // between windows, others get their turn
        const logOdds = model.logOdds(window);
        if (logOdds) probabilities.push(logOdds.map(sigmoid));
      }
      if (probabilities.length === 0) return nothingRead();
      return toReading(combineWindows(probabilities), emphasis(windows.join('')), manifest);
    },
  };
}
