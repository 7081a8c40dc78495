/**
 * uPlot makes an `Intl.NumberFormat(navigator.language)` while it loads. On Linux with the POSIX locale
 * Chromium calls its language "en-US@posix", which is no language tag, and loading throws. The property is
 * shadowed by a valid one until uPlot is there.
 */
import type { ComponentType } from 'react';
import type { TimelineChartProps } from './timeline-chart.tsx';

function isLanguageTag(tag: string): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

/** Loads what loads uPlot. */
export async function withLanguageTag<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  if (isLanguageTag(navigator.language)) return load();
  Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(navigator, 'language');
  }
}

export const loadChart = (): Promise<{ default: ComponentType<TimelineChartProps> }> =>
  withLanguageTag(() => import('./timeline-chart.tsx'));
