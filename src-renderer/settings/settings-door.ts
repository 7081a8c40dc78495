/** The way into the settings from anywhere in the window, at a page and a part of it. */
import { createContext, useContext } from 'react';
import { isDesktop } from '../api/link.ts';

const PAGES = [
  { id: 'replies', label: 'Replies' },
  { id: 'companion', label: 'Companion' },
  { id: 'appearance', label: 'Appearance' },
  { id: 'desktop', label: 'Desktop' },
  { id: 'local-server', label: 'Local server' },
  { id: 'network', label: 'Network' },
  { id: 'privacy', label: 'Privacy & data' },
  { id: 'security', label: 'Security' },
  { id: 'backups', label: 'Backups' },
  { id: 'about', label: 'About' },
] as const;
export type SettingsPage = (typeof PAGES)[number]['id'];

/** The pages in their order, with the names that people see; a browser has no shell around it to be set. */
export const settingsPages = () => PAGES.filter(({ id }) => id !== 'desktop' || isDesktop());

export interface SettingsPlace {
  readonly page: SettingsPage;
  /** A group on that page, which is scrolled to and gets the focus. */
  readonly part?: 'import' | 'export' | undefined;
  /** To be imported: it was dropped on the window. */
  readonly file?: File | undefined;
}

type OpenSettings = (place: SettingsPlace) => void;

export const SettingsDoor = createContext<OpenSettings>(() => undefined);

/** `const openSettings = useSettingsDoor(); openSettings({ page: 'privacy', part: 'import' })`. */
export const useSettingsDoor = (): OpenSettings => useContext(SettingsDoor);
