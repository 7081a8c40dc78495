import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import type { Settings } from '#shared/contract/settings.ts';
import { applyPatch, readSettings, type SettingsStore } from './settings-store.ts';

/**
 * Settings in `settings.json` of the data folder, written atomically by `conf`. A file that is no JSON is
 * put aside as `settings.damaged.json`, never deleted.
 */
export function openSettings(dataDir: string): SettingsStore {
  const { conf, wasReset } = openConf(dataDir);
  let settings = readSettings(conf.store);
  return {
    wasReset,
    get: () => settings,
    update(patch) {
      const next = applyPatch(settings, patch);
      conf.store = next;
      settings = next;
      return next;
    },
  };
}

function openConf(dataDir: string): { conf: Conf<Settings>; wasReset: boolean } {
  const open = () => new Conf<Settings>({ cwd: dataDir, configName: 'settings', clearInvalidConfig: false });
  try {
    return { conf: open(), wasReset: false };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    renameSync(join(dataDir, 'settings.json'), join(dataDir, 'settings.damaged.json'));
    return { conf: open(), wasReset: true };
  }
}
