import { useState } from 'react';
import { isDesktop } from '../api/link.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupsSection } from './backups/backups-section.tsx';
import { CompanionSection } from './companion-section.tsx';
import { DesktopSection } from './desktop/desktop-section.tsx';
import { LocalServerSection } from './local-server/local-server-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RepliesSection } from './replies-section.tsx';
import { SecuritySection } from './security/security-section.tsx';

interface SettingsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** To be imported; null: none. */
  readonly file: File | null;
}

/** Everything that can be set. Each part saves by itself; there is nothing to confirm when closing. */
export function SettingsDialog({ open, onOpenChange, file }: SettingsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Settings">
      {/* As tall as the window allows, so that the dialog does not jump from tab to tab. */}
      <div className="min-h-[min(34rem,calc(100dvh-10rem))]">
        <SettingsTabs file={file} onLeave={() => onOpenChange(false)} />
      </div>
    </Dialog>
  );
}

interface SettingsTabsProps {
  readonly file: File | null;
  readonly onLeave: () => void;
}

function SettingsTabs({ file, onLeave }: SettingsTabsProps) {
  const [tab, setTab] = useState(file === null ? 'replies' : 'privacy');
  const tabs = [
    { id: 'replies', label: 'Replies', content: <RepliesSection /> },
    { id: 'companion', label: 'Companion', content: <CompanionSection /> },
    { id: 'appearance', label: 'Appearance', content: <AppearanceSection /> },
    ...(isDesktop() ? [{ id: 'desktop', label: 'Desktop', content: <DesktopSection /> }] : []),
    { id: 'local-server', label: 'Local server', content: <LocalServerSection /> },
    { id: 'network', label: 'Network', content: <NetworkSection onLeave={onLeave} /> },
    {
      id: 'privacy',
      label: 'Privacy & data',
      content: <PrivacySection file={file} onOpenNetwork={() => setTab('network')} />,
    },
    { id: 'security', label: 'Security', content: <SecuritySection /> },
    { id: 'backups', label: 'Backups', content: <BackupsSection /> },
    { id: 'about', label: 'About', content: <AboutSection /> },
  ];
  return <Tabs label="Settings" tabs={tabs} value={tab} onValueChange={setTab} />;
}
