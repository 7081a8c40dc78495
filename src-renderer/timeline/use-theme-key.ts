import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Changes whenever another theme is put on <html>, for drawings that copy colours out of the style sheet. */
export const useThemeKey = (): string =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme ?? '');
