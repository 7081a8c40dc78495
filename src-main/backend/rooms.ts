import type { DataStatus } from '#shared/contract/data.ts';
import type { Backups } from './backups/backups.ts';
import type { Changes } from './changes/changes.ts';
import type { Store } from './database/store.ts';
import type { Corrections } from './emotion-detection/corrections/corrections.ts';
import type { EmotionDetector } from './emotion-detection/detector.ts';
import type { LocalServer } from './local-server.ts';
import type { Network } from './network/network.ts';
import type { ProviderDirectory } from './providers/provider-directory.ts';
import type { Recovery } from './recovery/recovery.ts';
import type { CompanionView } from './session-manager/companion-view.ts';
import type { SessionManager } from './session-manager/session-manager.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { Turns } from './turn/turn.ts';
import type { VaultRoom } from './vault/vault-room.ts';

/** What the router stands on. */
export interface Rooms {
  readonly sessions: SessionManager;
  readonly turns: Turns;
  readonly store: Store;
  readonly detector: EmotionDetector;
  readonly corrections: Corrections;
  readonly providers: ProviderDirectory;
  readonly settings: SettingsStore;
  readonly network: Network;
  readonly status: DataStatus;
  readonly companion: CompanionView;
  readonly localServer: LocalServer;
  readonly changes: Changes;
  readonly vault: VaultRoom;
  readonly backups: Backups;
  readonly recovery: Recovery;
  readonly report: (error: unknown) => void;
}
