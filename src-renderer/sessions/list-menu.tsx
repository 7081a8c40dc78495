import { Archive, CheckSquare, Ellipsis, FolderPlus, Trash2 } from 'lucide-react';
import type { SessionSort } from '#shared/contract/sessions.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';

/** What the panel shows: the list, or what is kept out of it. */
export type Shelf = 'list' | 'archived' | 'trash';

const SORTS: readonly { value: SessionSort; label: string }[] = [
  { value: 'updated', label: 'Last used' },
  { value: 'created', label: 'Begun' },
  { value: 'title', label: 'Title' },
];

interface ListMenuProps {
  sort: SessionSort;
  onSort: (sort: SessionSort) => void;
  onSelect: () => void;
  onNewFolder: () => void;
  onShelf: (shelf: Shelf) => void;
}

/** How the list is sorted, and where else sessions are. */
export function ListMenu({ sort, onSort, onSelect, onNewFolder, onShelf }: ListMenuProps) {
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label="Options of the list" />}>
      <MenuChoice label="Sort by" options={SORTS} value={sort} onValueChange={onSort} />
      <MenuSeparator />
      <MenuItem icon={FolderPlus} onSelect={onNewFolder}>
        New folder…
      </MenuItem>
      <MenuItem icon={CheckSquare} onSelect={onSelect}>
        Select sessions
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Archive} onSelect={() => onShelf('archived')}>
        Archive
      </MenuItem>
      <MenuItem icon={Trash2} onSelect={() => onShelf('trash')}>
        Trash
      </MenuItem>
    </Menu>
  );
}
