import { createRouterClient } from '@orpc/server';
import type { BackendOptions } from '#backend/backend.ts';
import { createShippedDetector } from '#backend/emotion-detection/shipped-detector.ts';
import { type Host, openHost } from '#backend/recovery/host.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import {
  cleanUp,
  DATABASE_KEY,
  freshDataDir,
  MODEL_DIR,
  manualClock,
  temporaryDir,
} from './start-backend.ts';

const detector = createShippedDetector({
  modelDir: MODEL_DIR,
  report: (error) => {
    throw error;
  },
});

/** A host on a folder of its own, as the shells open it, called in process. `client` asks the backend of the moment. */
export async function startHost(options: Partial<BackendOptions> = {}) {
  const dataDir = options.dataDir ?? ('databaseKey' in options ? temporaryDir() : freshDataDir());
  const unforeseen: unknown[] = [];
  const clock = manualClock();
  const host: Host = await openHost({
    dataDir,
    version: '0.0.0-test',
    modelDir: MODEL_DIR,
    detector: { detect: detector.detect },
    secrets: memorySecrets(),
    settings: memorySettings(),
    databaseKey: DATABASE_KEY,
    retries: { times: 0, random: () => 0 },
    clock,
    report: (error) => unforeseen.push(error),
    ...options,
  });
  let closed = false;
  const close = async () => {
    if (!closed) await host.close();
    closed = true;
  };
  cleanUp(close);
  return { host, dataDir, clock, close, unforeseen, client: () => createRouterClient(host.current().router) };
}
