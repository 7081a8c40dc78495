import * as z from 'zod';
import { Settings } from '#shared/contract/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

const { theme, persona, writing, contextTokens, idleTimeoutMs } = Settings.shape;

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
  })
  .meta({ id: 'ExportedSettings' });
export type PortableSettings = z.infer<typeof PortableSettings>;

export function portableSettings(settings: Settings): PortableSettings {
  const { theme, persona, writing, contextTokens, idleTimeoutMs, detection } = settings;
  return { theme, persona, writing, contextTokens, idleTimeoutMs, pauseDetection: detection.paused };
}

export function takeOver(store: SettingsStore, { pauseDetection, ...rest }: PortableSettings): void {
  store.update({ ...rest, detection: { paused: pauseDetection } });
}
