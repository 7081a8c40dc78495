interface Target {
  /** The row, once it is drawn. */
  row: () => HTMLElement | null;
  /** The element that scrolls. */
  view: () => HTMLElement | null;
  /** Scrolls to where the row is believed to be. */
  scroll: () => void;
  /** False: the reader wants something else by now. */
  isWanted: () => boolean;
}

/** The row has to stay in view for so many frames: its neighbours are measured when drawn, and may push it away. */
const STEADY_FRAMES = 4;
const MOST_FRAMES = 90;

const isInView = (row: HTMLElement, view: HTMLElement): boolean => {
  const { top, bottom } = view.getBoundingClientRect();
  const own = row.getBoundingClientRect();
  return own.top < bottom - 40 && own.bottom > top + 40;
};

/** Scrolls a virtualised list to a row until it stays in view, and puts the focus on it, so that Tab goes on there. */
export function bringIntoView({ row, view, scroll, isWanted }: Target): void {
  let steady = 0;
  const look = (framesLeft: number) => {
    const [element, list] = [row(), view()];
    if (!isWanted() || list === null || framesLeft === 0) return;
    if (element !== null && isInView(element, list)) {
      if (steady === 0) element.focus({ preventScroll: true });
      steady += 1;
    } else {
      steady = 0;
      scroll();
    }
    if (steady < STEADY_FRAMES) requestAnimationFrame(() => look(framesLeft - 1));
  };
  scroll();
  requestAnimationFrame(() => look(MOST_FRAMES));
}
