import { defineConfig } from '@playwright/test';

/** The built app in a real Electron: one at a time, since each takes the screen. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  tsconfig: '../../tsconfig.json', // without the type-only paths of the tests' own
  outputDir: '../../test-results/desktop',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
});
