import { resolve } from 'node:path';

/** The folder of the model that ships with the app. */
export const MODEL_DIR = resolve(
  import.meta.dirname,
  '../../../src-main/backend/emotion-detection/embedded/model',
);
