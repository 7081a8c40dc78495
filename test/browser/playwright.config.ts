import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/** The real server and the real web app, in a Chromium that comes as an npm package: nothing to install. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Moving parts have their own tests; everywhere else they would only be waited for.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Not the package's own arguments: they are for AWS Lambda, and switch off what a browser protects.
    // That package is for Linux; elsewhere `npx playwright install chromium` brings the browser.
    launchOptions: process.platform === 'linux' ? { executablePath: await chromium.executablePath() } : {},
  },
});
