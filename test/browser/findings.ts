import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Serious and critical findings, as "rule: what breaks it". In the dark only colours are looked at: the rest of the
 * page is the same.
 */
export async function findings(page: Page): Promise<string[]> {
  // What moves in is half transparent for a moment, and has no contrast then.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const axe = new AxeBuilder({ page });
  const { violations } = await (isDark
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(TAGS)
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
}
