import type { DataStatus } from '#shared/contract/data.ts';
import type { Backups } from './backups/backups.ts';
import type { Changes } from './changes/changes.ts';
import type { Clock } from './clock.ts';
import type { Store } from './database/store.ts';
import type { Corrections } from './emotion-detection/corrections/corrections.ts';
import type { EmotionDetector } from './emotion-detection/detector.ts';
import type { LocalServer } from './local-server.ts';
import type { RecentErrors } from './log/recent-errors.ts';
import type { Network } from './network/network.ts';
import type { PersonaLibrary } from './personas/persona-library.ts';
import type { ProviderDirectory } from './providers/provider-directory.ts';
import type { Recovery } from './recovery/recovery.ts';
import type { KnownCrash, SafeMode } from './safe-mode.ts';
import type { SelfKnowledge } from './self-knowledge/self-knowledge.ts';
import type { CompanionView } from './session-manager/companion-view.ts';
import type { Folders } from './session-manager/folders.ts';
import type { SessionManager } from './session-manager/session-manager.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { Story } from './story/story.ts';
import type { Summaries } from './text-generation/summary/summaries.ts';
import type { Turns } from './turn/turn.ts';
import type { Updates } from './updates.ts';
import type { VaultRoom } from './vault/vault-room.ts';
import type { YourData } from './your-data/your-data.ts';

/** What the router stands on. */
export interface Rooms {
  readonly sessions: SessionManager;
  readonly folders: Folders;
  readonly turns: Turns;
  readonly store: Store;
  readonly detector: EmotionDetector;
  readonly corrections: Corrections;
  readonly providers: ProviderDirectory;
  readonly summaries: Summaries;
  readonly settings: SettingsStore;
  readonly network: Network;
  readonly safeMode: SafeMode | undefined;
  readonly crashes: () => readonly KnownCrash[];
  readonly status: DataStatus;
  readonly companion: CompanionView;
  readonly story: Story;
  readonly knowledge: SelfKnowledge;
  readonly personas: PersonaLibrary;
  readonly localServer: LocalServer;
  readonly updates: Updates;
  readonly changes: Changes;
  readonly yourData: YourData;
  readonly errors: RecentErrors;
  /** The kinds of providers that there are. */
  readonly providerKinds: ReadonlySet<string>;
  readonly clock: Clock;
  readonly vault: VaultRoom;
  readonly backups: Backups;
  readonly recovery: Recovery;
  readonly report: (error: unknown) => void;
}
