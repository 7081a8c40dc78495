import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

// A browser whose text is set to twice the usual size.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: ['--blink-settings=defaultFontSize=32'] });
  },
});

for (const width of [1280, 600]) {
  test(`text at twice its size, ${width} px wide: nothing is cut off, and one can write`, async ({
    page,
    app,
  }) => {
    await makeSession(app.url, 'Large', ['Large text is easier to read for many people, and for me too.']);
    await page.setViewportSize({ width, height: 800 });
    const screen = await open(page, app.url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await screen.say('Still works.');
    await screen.readings.first().click();
    const overflow = await page.evaluate(() =>
      [document.documentElement, document.querySelector('[role="log"]')].map(
        (element) => (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
      ),
    );
    expect(overflow).toEqual([0, 0]);
    await expect(screen.composer).toBeInViewport({ ratio: 1 });
    await expect(screen.send).toBeInViewport({ ratio: 1 });
  });
}
