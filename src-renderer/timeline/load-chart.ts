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

export async function loadChart(): Promise<{ default: ComponentType<TimelineChartProps> }> {
  if (isLanguageTag(navigator.language)) return import('./timeline-chart.tsx');
  Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  try {
    return await import('./timeline-chart.tsx');
  } finally {
    Reflect.deleteProperty(navigator, 'language');
  }
}
