import type { Rectangle } from './window-state.ts';

/** In device-independent pixels, at zoom 1. */
const SIZE = { width: 620, height: 212 };
/** How far down the display: where eyes are, and nothing that is being read is covered. */
const DOWN = 0.22;

/** Where the quick entry opens: in the upper middle of a display, and wholly on it, however large it is drawn. */
export function placeQuickEntry(workArea: Rectangle, zoom: number): Rectangle {
  const width = Math.min(Math.round(SIZE.width * zoom), workArea.width);
  const height = Math.min(Math.round(SIZE.height * zoom), workArea.height);
  const y = Math.min(workArea.height * DOWN, workArea.height - height);
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round(y),
    width,
    height,
  };
}
