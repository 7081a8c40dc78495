import type { SettingsStore } from '#backend/settings/settings-store.ts';
import type { DesktopPatch, DesktopSettings } from '#shared/contract/desktop.ts';

/** What is set, with what a patch names changed. */
function patched(settings: DesktopSettings, patch: DesktopPatch): DesktopSettings {
  return {
    quickEntry: { ...settings.quickEntry, ...defined(patch.quickEntry) },
    tray: { ...settings.tray, ...defined(patch.tray) },
    notifications: patch.notifications ?? settings.notifications,
    startAtLogin: patch.startAtLogin ?? settings.startAtLogin,
    spellCheck: { ...settings.spellCheck, ...defined(patch.spellCheck) },
  };
}

const defined = (patch: object = {}): object =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** Keeps what is set, and lets the shell do it: now, and whenever it becomes something else. */
export function createDesktopSettings(
  store: Pick<SettingsStore, 'get' | 'update'>,
  apply: (now: DesktopSettings, before: DesktopSettings | null) => void,
) {
  let applied: DesktopSettings | null = null;
  const get = () => store.get().desktop;
  function applyChanges(): boolean {
    const now = get();
    if (JSON.stringify(now) === JSON.stringify(applied)) return false;
    const before = applied;
    applied = now;
    apply(now, before);
    return true;
  }
  applyChanges();
  return {
    get,
    update(patch: DesktopPatch): void {
      store.update({ desktop: patched(get(), patch) });
      applyChanges();
    },
    /** Settings changed elsewhere, as when everything is deleted. @returns whether these did */
    applyChanges,
  };
}
