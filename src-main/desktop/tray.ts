import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { ShownMood } from './mood.ts';
import { drawFace, faceFor } from './tray-face.ts';

export interface AppTray {
  setShown(shown: boolean): void;
  show(state: TrayState): void;
}

export interface TrayState {
  /** Null: nobody may or can know it now. */
  readonly mood: ShownMood | null;
  readonly locked: boolean;
  readonly canLock: boolean;
}

interface TrayActions {
  readonly open: () => void;
  readonly newSession: () => void;
  readonly quickEntry: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** Points; macOS wants 16 to 18, the others 16 to 24. */
const SIZE = process.platform === 'darwin' ? 18 : 22;

/** The icon in the tray, with the companion's mood as its face. */
export function createTray(actions: TrayActions): AppTray {
  let tray: Tray | null = null;
  let state: TrayState = { mood: null, locked: false, canLock: false };

  function draw(): void {
    if (tray === null) return;
    const status = trayWords(state);
    tray.setImage(imageOf(state.mood));
    tray.setToolTip(status);
    const entries: MenuItemConstructorOptions[] = [
      { label: status, enabled: false },
      { type: 'separator' },
      { label: 'Open EmotionGPT', click: actions.open },
      { label: 'New Session', click: actions.newSession },
      { label: 'Quick Entry', click: actions.quickEntry },
      { type: 'separator' },
      ...(state.canLock ? [{ label: 'Lock Now', click: actions.lock }] : []),
      { label: 'Quit', click: actions.quit },
    ];
    tray.setContextMenu(Menu.buildFromTemplate(entries));
  }

  return {
    setShown(shown) {
      if (shown === (tray !== null)) return;
      if (shown) {
        tray = new Tray(imageOf(state.mood));
        // On macOS a click opens the menu.
        if (process.platform !== 'darwin') tray.on('click', actions.open);
        draw();
      } else {
        tray?.destroy();
        tray = null;
      }
    },
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      draw();
    },
  };
}

/** Short enough for Windows, which shows 127 characters of it. */
function trayWords({ mood, locked }: TrayState): string {
  if (locked) return 'EmotionGPT is locked';
  return mood === null ? 'EmotionGPT' : `EmotionGPT, ${mood.sentence}`.slice(0, 120);
}

function imageOf(mood: ShownMood | null): Electron.NativeImage {
  const face = faceFor(mood?.name ?? null);
  const template = process.platform === 'darwin';
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const side = SIZE * scaleFactor;
    const pixels = Buffer.from(drawFace(face, side, template));
    image.addRepresentation({
      scaleFactor,
      width: side,
      height: side,
      buffer: nativeImage.createFromBitmap(pixels, { width: side, height: side }).toPNG(),
    });
  }
  image.setTemplateImage(template);
  return image;
}
