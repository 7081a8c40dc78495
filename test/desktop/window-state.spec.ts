import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DesktopApp, expect, test } from './desktop-app.ts';

const boundsOf = ({ app }: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
const workAreaOf = ({ app }: DesktopApp) => app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);

test('the window opens where it was closed', async ({ launch }) => {
  const left = { x: 60, y: 70, width: 900, height: 650 };
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]!.setBounds(bounds);
  }, left);
  await expect.poll(() => boundsOf(first)).toEqual(left);
  await first.quit();

  expect(await boundsOf(await launch())).toEqual(left);
});

test('a window left on a display that is gone comes back to one that is here', async ({
  launch,
  dataDir,
}) => {
  const bounds = { x: 90_000, y: -90_000, width: 900, height: 650 };
  writeFileSync(join(dataDir, 'window.json'), JSON.stringify({ bounds, maximized: false }));
  const desktop = await launch();
  const [is, area] = [await boundsOf(desktop), await workAreaOf(desktop)];
  expect(is).toMatchObject({ width: 900, height: 650 });
  expect(is.x).toBeGreaterThanOrEqual(area.x);
  expect(is.y).toBeGreaterThanOrEqual(area.y);
  expect(is.x + is.width).toBeLessThanOrEqual(area.x + area.width);
  expect(is.y + is.height).toBeLessThanOrEqual(area.y + area.height);
});

test('a damaged state file costs the place of the window, not the start', async ({ launch, dataDir }) => {
  const file = join(dataDir, 'window.json');
  writeFileSync(file, '{"bounds":');
  const desktop = await launch();
  await desktop.quit();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('bounds.width');
});
