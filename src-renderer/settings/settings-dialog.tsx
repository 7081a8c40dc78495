import { useState } from 'react';
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

interface SettingsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Everything that can be set. Each part saves by itself; there is nothing to confirm when closing. */
export function SettingsDialog({ open, onOpenChange }: SettingsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Settings">
      {/* As tall as the window allows, so that the dialog does not jump from tab to tab. */}
      <div className="min-h-[min(34rem,calc(100dvh-10rem))]">
        <SettingsTabs onLeave={() => onOpenChange(false)} />
      </div>
    </Dialog>
  );
}

function SettingsTabs({ onLeave }: { readonly onLeave: () => void }) {
  const [tab, setTab] = useState('replies');
  const tabs = [
    { id: 'replies', label: 'Replies', content: <RepliesSection /> },
    { id: 'companion', label: 'Companion', content: <CompanionSection /> },
    { id: 'appearance', label: 'Appearance', content: <AppearanceSection /> },
    { id: 'local-server', label: 'Local server', content: <LocalServerSection /> },
    { id: 'network', label: 'Network', content: <NetworkSection onLeave={onLeave} /> },
    {
      id: 'privacy',
      label: 'Privacy & data',
      content: <PrivacySection onOpenNetwork={() => setTab('network')} />,
    },
    { id: 'security', label: 'Security', content: <SecuritySection /> },
    { id: 'backups', label: 'Backups', content: <BackupsSection /> },
    { id: 'about', label: 'About', content: <AboutSection /> },
  ];
  return <Tabs label="Settings" tabs={tabs} value={tab} onValueChange={setTab} />;
}
