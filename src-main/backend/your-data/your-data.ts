import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { EmotionDetector } from '../emotion-detection/detector.ts';
import type { SessionManager } from '../session-manager/session-manager.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createDeletions, type Deletions } from './deletion/deletions.ts';
import { deleteTheRest } from './deletion/the-rest.ts';
import { createExports, type Exports } from './export/exports.ts';
import type { ChosenFiles } from './files.ts';
import { createImports, type Imports } from './import/imports.ts';
import { createReadingJob } from './import/reading-job.ts';
import { createUploads } from './import/uploads.ts';

export interface YourData {
  readonly exports: Exports;
  readonly imports: Imports;
  readonly deletions: Deletions;
  /** What was set may let waiting work go on. */
  settingsChanged(): void;
  close(): Promise<void>;
}

/** What a person can do with all that is theirs: take it along, bring it in, delete it. */
export function createYourData(options: {
  dataDir: string;
  version: string;
  store: Store;
  sessions: SessionManager;
  detector: EmotionDetector;
  settings: SettingsStore;
  clock: Clock;
  changes: Pick<Changes, 'announce' | 'as'>;
  files: ChosenFiles | null;
  leave: (sessionId: string) => Promise<unknown>;
  onForgotten: () => void;
  removeBackups: () => Promise<void>;
  forgetSecrets: () => Promise<void>;
  report: (error: unknown) => void;
}): YourData {
  const { store, settings } = options;
  const reading = createReadingJob(options);
  const deletions = createDeletions({ ...options, deleteTheRest: () => deleteTheRest(options) });
  const uploads = createUploads({ ...options, parts: store.parts, persona: () => settings.get().persona });
  const imports = createImports({ ...options, uploads, deletions, reading });
  return {
    exports: createExports(options),
    imports,
    deletions,
    settingsChanged: () => reading.wake(),
    async close() {
      deletions.close();
      await imports.close();
      await reading.close();
    },
  };
}
