import { test } from './app.ts';
import { open } from './screen.ts';

test.use({ timezoneId: 'Europe/London', locale: 'en-GB' });
test('shots', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say('I can’t go on like this. My boyfriend beats me.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('region', { name: /alone with this/ }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/prompt-shots/${colorScheme}.png` });
  }
});
