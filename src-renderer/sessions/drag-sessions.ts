/** Dragging sessions into folders: what is carried, and what takes it. The menu's "Move to a folder…" does the same by key. */
import { type DragEvent, useState } from 'react';

const TYPE = 'application/x-emotiongpt-sessions';

export function carry(event: DragEvent, sessionIds: readonly string[]): void {
  event.dataTransfer.setData(TYPE, sessionIds.join(' '));
  event.dataTransfer.effectAllowed = 'move';
}

/** What makes an element take sessions that are dropped on it, and whether some are above it now. */
export function useSessionDrop(onDrop: (sessionIds: readonly string[]) => void) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(TYPE);
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(TYPE).split(' '));
      },
    },
  };
}
