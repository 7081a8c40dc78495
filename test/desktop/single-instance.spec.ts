import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOf, expect, startUndriven, test } from './desktop-app.ts';

test('a second start ends at once and brings the first window to the front', async ({ desktop, dataDir }) => {
  const isVisible = () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isVisible()).toBe(false);

  const { code, stderr } = await endOf(startUndriven(dataDir));

  expect(code).toBe(0);
  expect(stderr).not.toContain('EmotionGPT');
  await expect.poll(isVisible).toBe(true);
  const windows = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test('another data folder is another EmotionGPT', async ({ desktop, launch }) => {
  const other = mkdtempSync(join(tmpdir(), 'emotiongpt-other-'));
  const second = await launch({ EMOTIONGPT_DATA: other });
  await expect(second.composer).toBeVisible();
  await expect(desktop.composer).toBeVisible();
  await second.quit();
  rmSync(other, { recursive: true });
});
