import { ChevronDown, Settings2 } from 'lucide-react';
import type { Persona } from '#shared/contract/companion.ts';
import { PRESETS } from '#shared/personas/presets.ts';
import { useConversation } from '../chat/use-turn.ts';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { usePersonas } from './use-personas.ts';
import { useUpcomingPersona } from './use-session-persona.ts';

/** The most saved ones that are offered here; all of them are in the editor. */
const MOST_SAVED = 6;

/** Who the session that begins here is with: one quiet line, and a menu behind it. */
export function StartWith({ onEdit }: { readonly onEdit: () => void }) {
  const { upcomingPersona } = useConversation();
  const chosen = useUpcomingPersona();
  const usual = useSettings().data?.persona;
  const saved = usePersonas().data?.personas.slice(0, MOST_SAVED) ?? [];
  if (chosen === undefined || usual === undefined) return null;
  const item = (id: string, persona: Persona, label: string, hint: string) => (
    <MenuItem key={id} onSelect={() => upcomingPersona.set(id === 'usual' ? null : persona)}>
      {label} <span className="text-ink-soft text-sm">{hint}</span>
    </MenuItem>
  );
  return (
    <Menu
      align="start"
      trigger={
        <Button tone="quiet" size="small" className="max-w-full">
          <span className="truncate">Talk with {chosen.name}</span>
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      }
    >
      {item('usual', usual, usual.name, 'as in the settings')}
      {saved.map(({ id, title, persona }) => item(id, persona, title, 'saved'))}
      {PRESETS.map(({ id, kind, persona }) => item(id, persona, persona.name, kind))}
      <MenuItem icon={Settings2} onSelect={onEdit}>
        Somebody else…
      </MenuItem>
    </Menu>
  );
}
