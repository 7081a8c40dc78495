import type { ComponentType } from 'react';
import { withLanguageTag } from '../timeline/load-chart.ts';
import type { TrendChartProps } from './trend-chart.tsx';

export const loadTrendChart = (): Promise<{ default: ComponentType<TrendChartProps> }> =>
  withLanguageTag(() => import('./trend-chart.tsx'));
