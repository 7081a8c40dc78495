/** The way into the settings from anywhere in the window, at a page and a part of it. */
import { createContext, useContext } from 'react';

/** The pages in their order, with the names that people see. */
export const SETTINGS_PAGES = [
  { id: 'replies', label: 'Replies' },
  { id: 'companion', label: 'Companion' },
  { id: 'appearance', label: 'Appearance' },
  { id: 'local-server', label: 'Local server' },
  { id: 'network', label: 'Network' },
  { id: 'privacy', label: 'Privacy & data' },
  { id: 'security', label: 'Security' },
  { id: 'backups', label: 'Backups' },
  { id: 'about', label: 'About' },
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number]['id'];

export interface SettingsPlace {
  readonly page: SettingsPage;
  /** A group on that page, which is scrolled to and gets the focus. */
  readonly part?: 'import' | 'export' | undefined;
}

type OpenSettings = (place: SettingsPlace) => void;

export const SettingsDoor = createContext<OpenSettings>(() => undefined);

/** `const openSettings = useSettingsDoor(); openSettings({ page: 'privacy', part: 'import' })`. */
export const useSettingsDoor = (): OpenSettings => useContext(SettingsDoor);
