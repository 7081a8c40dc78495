import type { LocalServerConfig } from '#shared/contract/server.ts';
import { Settings, type SettingsPatch } from '#shared/contract/settings.ts';

/** A patch as the backend itself makes it: it adds a provider by giving its kind, and removes one with null. */
export type SettingsChange = Omit<SettingsPatch, 'providers'> & {
  providers?: Record<string, (PatchOfProvider & { kind?: string }) | null> | undefined;
  /** Changed by the shell that it is about, and by no caller of the API. */
  localServer?: LocalServerConfig | undefined;
  /** Changed by the backups, which look at the folder first. */
  backups?: Settings['backups'] | undefined;
};
type PatchOfProvider = NonNullable<SettingsPatch['providers']>[string];

/** What the person chose, always complete and valid. */
export interface SettingsStore {
  get(): Settings;
  /** Changes what the patch names; returns the whole. */
  update(patch: SettingsChange): Settings;
  /** True where the stored settings were damaged and the defaults took their place. */
  readonly wasReset: boolean;
}

/**
 * Reads settings from whatever was stored: each field that fits is kept, each that does not falls back to
 * its default, so that one bad value never costs the others.
 */
export function readSettings(stored: unknown): Settings {
  const fields: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  for (const [name, schema] of Object.entries(Settings.shape)) {
    if (!schema.safeParse(fields[name]).success) delete fields[name];
  }
  return Settings.parse(fields);
}

export function applyPatch(settings: Settings, patch: SettingsChange): Settings {
  const providers = patchProviders(settings.providers, patch.providers ?? {});
  const writing = { ...settings.writing, ...defined(patch.writing) };
  const detection = { ...settings.detection, ...defined(patch.detection) };
  const knowledge = { ...settings.knowledge, ...defined(patch.knowledge) };
  const updates = { ...settings.updates, ...defined(patch.updates) };
  const network = patchNetwork(settings.network, patch.network ?? {});
  return Settings.parse({
    ...settings,
    ...defined(patch),
    providers,
    writing,
    detection,
    network,
    knowledge,
    updates,
  });
}

function patchNetwork(
  before: Settings['network'],
  { proxy, ...rest }: NonNullable<SettingsChange['network']>,
): object {
  return { ...before, ...defined(rest), proxy: { ...before.proxy, ...defined(proxy) } };
}

const defined = (patch: object = {}): object =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** Changes the named fields of the named providers; null takes one back, and nothing empty is kept. */
function patchProviders(
  before: Settings['providers'],
  patch: NonNullable<SettingsChange['providers']>,
): Settings['providers'] {
  const after = new Map(Object.entries(before));
  for (const [id, change] of Object.entries(patch)) {
    const fields = Object.entries({ ...after.get(id), ...change }).filter(([, value]) => value != null);
    if (change === null || fields.length === 0) after.delete(id);
    else after.set(id, Object.fromEntries(fields));
  }
  return Object.fromEntries(after);
}

export function memorySettings(initial: SettingsChange = {}): SettingsStore {
  let settings = applyPatch(Settings.parse({}), initial);
  return {
    wasReset: false,
    get: () => settings,
    update(patch) {
      settings = applyPatch(settings, patch);
      return settings;
    },
  };
}
