import { Archive, ArchiveRestore, Download, FolderInput, Trash2, X } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';

interface SelectionBarProps {
  count: number;
  archived: boolean;
  onArchive: () => void;
  onMove: () => void;
  onExport: () => void;
  onTrash: () => void;
  onEnd: () => void;
}

/** Under the list while sessions are being selected: what can be done to all of them. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, archived, onArchive, onMove, onExport, onTrash, onEnd } = props;
  const none = count === 0;
  return (
    <section
      aria-label="Selected sessions"
      className="flex animate-fade flex-wrap items-center border-t px-2 py-1"
    >
      <p role="status" className="grow px-2 text-sm">
        {none ? 'Select sessions' : `${count} selected`}
      </p>
      <IconButton
        icon={archived ? ArchiveRestore : Archive}
        label={archived ? 'Back to the list' : 'Archive the selected'}
        tooltipSide="top"
        disabled={none}
        onClick={onArchive}
      />
      <IconButton
        icon={FolderInput}
        label="Move the selected to a folder"
        tooltipSide="top"
        disabled={none}
        onClick={onMove}
      />
      <IconButton
        icon={Download}
        label="Export the selected"
        tooltipSide="top"
        disabled={none}
        onClick={onExport}
      />
      <IconButton
        icon={Trash2}
        label="Delete the selected"
        tooltipSide="top"
        disabled={none}
        onClick={onTrash}
      />
      <IconButton icon={X} label="Done selecting" keys="Esc" tooltipSide="top" onClick={onEnd} />
    </section>
  );
}
