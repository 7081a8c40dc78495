import { app, BrowserWindow, nativeImage } from 'electron';

const SIZE = 16;
/** `--accent` of the renderer's app.css, by day. */
const ACCENT = { red: 33, green: 106, blue: 102 };

/** Shows on the app's icon how many replies nobody has seen; 0 shows nothing. Where the system has no place for it, nothing. */
export function showBadge(count: number): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  const words = count === 1 ? 'One new reply' : `${count} new replies`;
  for (const window of BrowserWindow.getAllWindows()) {
    window.setOverlayIcon(count === 0 ? null : dot(), count === 0 ? '' : words);
  }
}

/** A round dot, BGRA. */
function dot(): Electron.NativeImage {
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let at = 0; at < SIZE * SIZE; at += 1) {
    const [x, y] = [(at % SIZE) + 0.5 - SIZE / 2, Math.floor(at / SIZE) + 0.5 - SIZE / 2];
    if (Math.hypot(x, y) > SIZE / 2 - 1) continue;
    pixels.set([ACCENT.blue, ACCENT.green, ACCENT.red, 255], at * 4);
  }
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE });
}
