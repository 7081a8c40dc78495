import { expect, test } from './app.ts';
import { open } from './screen.ts';

// Every other test here ends with the same check: no request to another host, no violation of the policy.

test('the page may load nothing but its own files, and nothing inline', async ({ page, app, complaints }) => {
  const answer = await page.goto(app.url);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);

  await open(page, app.url);
  expect(complaints).toEqual([]);
  // What a slipped-in style or script would meet; this also shows that the check above can fail.
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.head.append(style, script);
  });
  await expect(page.locator('body')).toBeVisible();
  expect(await page.evaluate(() => 'slippedIn' in window)).toBe(false);
  expect(complaints.splice(0)).toHaveLength(2);
});

test('no words of a person are kept in the browser', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say('My secret is a very particular umbrella.');
  await screen.composer.fill('An unsent thought about the umbrella');
  await screen.search.fill('umbrella');
  await expect(page.getByRole('status').filter({ hasText: /message/ })).toBeVisible();
  const kept = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    location.href,
    JSON.stringify(await indexedDB.databases()),
    JSON.stringify(await caches.keys()),
  ]);
  expect(kept.join(' ')).not.toMatch(/umbrella/);
});

test('the first paint already has the theme that was chosen', async ({ page, app }) => {
  await page.request.patch(`${app.url}/v1/settings`, { data: { theme: 'dark' } });
  await open(page, app.url);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // With the app's own script held back, only what runs before the first paint can set it.
  await page.route('**/assets/*.js', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
