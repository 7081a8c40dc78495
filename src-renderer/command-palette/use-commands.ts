import {
  Archive,
  Bot,
  Brain,
  Download,
  FolderInput,
  FolderPlus,
  Lock,
  MessageCircle,
  Monitor,
  Moon,
  PanelLeft,
  PanelRight,
  Pin,
  Search,
  Settings,
  SquarePen,
  Sun,
  Trash2,
  Upload,
  UserRound,
  UserRoundCog,
} from 'lucide-react';
import type { Session } from '#shared/contract/sessions.ts';
import { PRESETS } from '#shared/personas/presets.ts';
import { shortcutLabel } from '../app/shortcuts.ts';
import { useVaultStatus } from '../app/use-lock.ts';
import type { WindowActions } from '../app/window-actions.ts';
import { useChooseGeneration } from '../chat/use-generation.ts';
import { useConversation } from '../chat/use-turn.ts';
import { usePersonas } from '../personas/use-personas.ts';
import { namesOf, useSessionActions } from '../sessions/use-session-actions.ts';
import { titleOf, useSessions } from '../sessions/use-sessions.ts';
import { SETTINGS_PAGES } from '../settings/settings-door.ts';
import { useProviders } from '../settings/use-providers.ts';
import { useChangeSettings } from '../settings/use-settings.ts';
import { providerNeed } from '../settings/words.ts';
import type { Command } from './commands.ts';

/** Everything that the palette reaches. @param session  the open one; null: none is. */
export function useCommands(actions: WindowActions, session: Session | null): readonly Command[] {
  return [
    ...conversationCommands(actions),
    ...useSessionCommands(actions, session),
    ...useWriterCommands(session),
    ...usePersonaCommands(actions),
    ...useViewCommands(actions),
    ...dataCommands(actions),
    ...SETTINGS_PAGES.map(
      ({ id, label }): Command => ({
        id: `settings ${id}`,
        group: 'Settings',
        title: label,
        words: 'preferences options',
        icon: Settings,
        run: () => actions.openSettings({ page: id }),
      }),
    ),
    ...useOtherSessions(actions),
  ];
}

const conversationCommands = (actions: WindowActions): Command[] => [
  {
    id: 'new',
    group: 'Conversation',
    title: 'New session',
    words: 'conversation chat begin start',
    keys: shortcutLabel('N'),
    icon: SquarePen,
    run: actions.newSession,
  },
  {
    id: 'search',
    group: 'Conversation',
    title: 'Search every message',
    words: 'find look',
    keys: shortcutLabel('F'),
    icon: Search,
    run: () => actions.search(),
  },
  {
    id: 'persona',
    group: 'Conversation',
    title: 'Change who you talk with',
    words: 'persona companion character',
    icon: UserRoundCog,
    run: actions.editPersona,
  },
  {
    id: 'knowledge',
    group: 'Conversation',
    title: 'What the companion knows',
    words: 'memory remember forget',
    icon: Brain,
    run: actions.openKnowledge,
  },
];

/** What can be done with the open session. */
function useSessionCommands(actions: WindowActions, session: Session | null): Command[] {
  const { place, trash } = useSessionActions(({ id }) => actions.openSession(id));
  if (session === null) return [];
  const group = 'This session';
  return [
    {
      id: 'pin',
      group,
      title: session.pinned ? 'Unpin this session' : 'Pin this session',
      icon: Pin,
      run: () => place([session], { pinned: !session.pinned }),
    },
    {
      id: 'archive',
      group,
      title: session.archived ? 'Back to the list from the archive' : 'Archive this session',
      icon: Archive,
      run: () =>
        place(
          [session],
          { archived: !session.archived },
          `${namesOf([session])}: ${session.archived ? 'back in the list' : 'archived'}.`,
        ),
    },
    {
      id: 'move',
      group,
      title: 'Move this session to a folder…',
      icon: FolderInput,
      run: () => actions.wish({ kind: 'move', sessions: [session] }),
    },
    {
      id: 'export-this',
      group,
      title: 'Export this session…',
      words: 'save download markdown',
      icon: Download,
      run: () => actions.wish({ kind: 'export', sessions: [session] }),
    },
    {
      id: 'trash-this',
      group,
      title: 'Delete this session',
      words: 'remove trash',
      icon: Trash2,
      run: () => {
        trash([session]);
        actions.newSession();
      },
    },
  ];
}

/** Who writes the replies here. */
function useWriterCommands(session: Session | null): Command[] {
  const choose = useChooseGeneration(session);
  const providers = useProviders().data?.providers ?? [];
  return providers
    .filter((provider) => providerNeed(provider) === null)
    .map(({ id, name }) => ({
      id: `writer ${id}`,
      group: 'Who writes',
      title: `Replies by ${name}`,
      words: 'model provider switch',
      icon: Bot,
      onlyTyped: true,
      run: () => choose({ provider: id, model: null }),
    }));
}

/** A session with somebody. */
function usePersonaCommands(actions: WindowActions): Command[] {
  const { upcomingPersona } = useConversation();
  const saved = usePersonas().data?.personas ?? [];
  const all = [
    ...saved.map(({ id, title, persona }) => ({ id, name: title, persona })),
    ...PRESETS.map(({ id, persona }) => ({ id, name: persona.name, persona })),
  ];
  return all.map(({ id, name, persona }) => ({
    id: `persona ${id}`,
    group: 'Talk with',
    title: `New session with ${name}`,
    words: 'persona companion character',
    icon: UserRound,
    onlyTyped: true,
    run: () => {
      upcomingPersona.set(persona);
      actions.newSession();
    },
  }));
}

function useViewCommands(actions: WindowActions): Command[] {
  const { save } = useChangeSettings();
  const canLock = useVaultStatus().data?.hasPassphrase ?? false;
  const group = 'Window';
  return [
    { id: 'left', group, title: 'Show or hide the sessions', icon: PanelLeft, run: actions.toggleSessions },
    {
      id: 'right',
      group,
      title: 'Show or hide the companion',
      words: 'timeline mood panel',
      keys: shortcutLabel('\\'),
      icon: PanelRight,
      run: actions.toggleCompanion,
    },
    {
      id: 'light',
      group,
      title: 'Light theme',
      words: 'appearance bright',
      icon: Sun,
      run: () => save({ theme: 'light' }),
    },
    {
      id: 'dark',
      group,
      title: 'Dark theme',
      words: 'appearance night',
      icon: Moon,
      run: () => save({ theme: 'dark' }),
    },
    {
      id: 'system',
      group,
      title: 'Theme as the system',
      words: 'appearance',
      icon: Monitor,
      run: () => save({ theme: 'system' }),
    },
    ...(canLock
      ? [{ id: 'lock', group, title: 'Lock now', keys: shortcutLabel('⇧L'), icon: Lock, run: actions.lock }]
      : []),
  ];
}

const dataCommands = (actions: WindowActions): Command[] => {
  const group = 'Your data';
  return [
    {
      id: 'export',
      group,
      title: 'Export everything…',
      words: 'save download backup take along',
      icon: Download,
      run: () => actions.openSettings({ page: 'privacy', part: 'export' }),
    },
    {
      id: 'import',
      group,
      title: 'Bring conversations in…',
      words: 'import chatgpt claude sillytavern',
      icon: Upload,
      run: () => actions.openSettings({ page: 'privacy', part: 'import' }),
    },
    {
      id: 'folder',
      group,
      title: 'New folder…',
      icon: FolderPlus,
      run: () => actions.wish({ kind: 'new-folder' }),
    },
    {
      id: 'archived',
      group,
      title: 'Open the archive',
      icon: Archive,
      run: () => actions.showShelf('archived'),
    },
    {
      id: 'trash',
      group,
      title: 'Open the trash',
      words: 'deleted restore',
      icon: Trash2,
      run: () => actions.showShelf('trash'),
    },
  ];
};

/** Every session that the list has loaded, by its title. */
function useOtherSessions(actions: WindowActions): Command[] {
  const { sessions = [] } = useSessions();
  return sessions.map((session) => ({
    id: `session ${session.id}`,
    group: 'Sessions',
    title: titleOf(session),
    icon: MessageCircle,
    onlyTyped: true,
    run: () => actions.openSession(session.id),
  }));
}
