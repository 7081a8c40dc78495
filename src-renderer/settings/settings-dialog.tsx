import { type ReactNode, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupsSection } from './backups/backups-section.tsx';
import { CompanionSection } from './companion-section.tsx';
import { LocalServerSection } from './local-server/local-server-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RepliesSection } from './replies-section.tsx';
import { SecuritySection } from './security/security-section.tsx';
import { SETTINGS_PAGES, type SettingsPage, type SettingsPlace } from './settings-door.ts';

export interface SettingsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Where it opens. */
  readonly place: SettingsPlace;
}

/** Everything that can be set. Each part saves by itself; there is nothing to confirm when closing. */
export function SettingsDialog({ open, onOpenChange, place }: SettingsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Settings">
      {/* As tall as the window allows, so that the dialog does not jump from tab to tab. */}
      <div className="min-h-[min(34rem,calc(100dvh-10rem))]">
        <SettingsTabs place={place} onLeave={() => onOpenChange(false)} />
      </div>
    </Dialog>
  );
}

interface SettingsTabsProps {
  readonly place: SettingsPlace;
  readonly onLeave: () => void;
}

function SettingsTabs({ place, onLeave }: SettingsTabsProps) {
  const [tab, setTab] = useState<string>(place.page);
  const contents: Readonly<Record<SettingsPage, ReactNode>> = {
    replies: <RepliesSection />,
    companion: <CompanionSection />,
    appearance: <AppearanceSection />,
    'local-server': <LocalServerSection />,
    network: <NetworkSection onLeave={onLeave} />,
    privacy: <PrivacySection onOpenNetwork={() => setTab('network')} part={place.part} />,
    security: <SecuritySection />,
    backups: <BackupsSection />,
    about: <AboutSection />,
  };
  const tabs = SETTINGS_PAGES.map(({ id, label }) => ({ id, label, content: contents[id] }));
  return <Tabs label="Settings" tabs={tabs} value={tab} onValueChange={setTab} />;
}
