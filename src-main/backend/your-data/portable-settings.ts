import * as z from 'zod';
import { Settings } from '#shared/contract/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

const { theme, persona, writing, contextTokens, idleTimeoutMs, knowledge, country, lockAfterMinutes } =
  Settings.shape;

/**
 * The settings that travel with an export. Whatever says where words go (providers, addresses, who reads, the way out,
 * the local server) stays behind: a file must not be able to send somebody's words elsewhere. Nor do secrets, which are
 * in no setting.
 */
export const PortableSettings = z
  .object({
    theme: theme.unwrap(),
    persona: persona.unwrap(),
    writing: writing.unwrap(),
    contextTokens: contextTokens.unwrap(),
    idleTimeoutMs: idleTimeoutMs.unwrap(),
    pauseDetection: z.boolean(),
    // Files of former versions do not have these; what is set here stays then.
    learns: z.boolean().optional().describe('Whether the companion keeps what is worth remembering.'),
    timeZone: knowledge.unwrap().shape.timeZone.optional(),
    country: country.unwrap().optional(),
    lockAfterMinutes: lockAfterMinutes.unwrap().optional(),
    automaticBackups: z.boolean().optional(),
  })
  .meta({ id: 'ExportedSettings' });
export type PortableSettings = z.infer<typeof PortableSettings>;

export function portableSettings(settings: Settings): PortableSettings {
  const { theme, persona, writing, contextTokens, idleTimeoutMs, country, lockAfterMinutes } = settings;
  return {
    theme,
    persona,
    writing,
    contextTokens,
    idleTimeoutMs,
    pauseDetection: settings.detection.paused,
    learns: settings.knowledge.enabled,
    timeZone: settings.knowledge.timeZone,
    country,
    lockAfterMinutes,
    automaticBackups: settings.backups.automatic,
  };
}

export function takeOver(store: SettingsStore, settings: PortableSettings): void {
  const { pauseDetection, learns, timeZone, automaticBackups, ...same } = settings;
  const { folder, automatic } = store.get().backups;
  store.update({
    ...same,
    detection: { paused: pauseDetection },
    knowledge: {
      ...(learns === undefined ? {} : { enabled: learns }),
      ...(timeZone === undefined ? {} : { timeZone }),
    },
    backups: { folder, automatic: automaticBackups ?? automatic },
  });
}
