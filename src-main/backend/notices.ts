import type { DataStatus, Notice } from '#shared/contract/data.ts';
import type { UpdateStatus } from '#shared/contract/updates.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import type { SettingsStore } from './settings/settings-store.ts';

/** What the person should know about this machine or their data, as long as it is so. */
export function noticesOf(
  secrets: SecretStore,
  settings: SettingsStore,
  keyIn: DataStatus['databaseKeyIn'],
  { update, isSafeMode }: { update: UpdateStatus; isSafeMode: boolean },
): Notice[] {
  const notices: Notice[] = [];
  if (isSafeMode) {
    notices.push({
      code: 'SAFE_MODE',
      message:
        'EmotionGPT stopped unexpectedly several times and is in safe mode: the offline companion writes every reply, and the graphics card is not used. Everything you wrote is here.',
    });
  }
  if (secrets.kind === 'memory') {
    const where =
      keyIn === 'file' ? ' The key of your conversations is in a file that only your account can read.' : '';
    notices.push({
      code: 'NO_KEYCHAIN',
      message: `This machine’s keychain does not answer. Provider keys are kept until EmotionGPT closes and have to be entered again then.${where}`,
    });
  }
  if (settings.wasReset) {
    notices.push({
      code: 'SETTINGS_RESET',
      message:
        'Your settings could not be read and start afresh. The old file is kept as settings.damaged.json.',
    });
  }
  if (update.found !== null) {
    notices.push({
      code: 'UPDATE',
      about: update.found.version,
      message: `EmotionGPT ${update.found.version} is there. Settings > About says what is new, and installs it.`,
    });
  }
  return notices;
}
