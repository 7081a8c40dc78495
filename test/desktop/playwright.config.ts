import { defineConfig } from '@playwright/test';

/**
 * The built app in a real Electron: one at a time, since each takes the screen. With EMOTIONGPT_TEST_PACKAGE (the folder
 * that `npm run package -- --dir` makes) it is the packaged app that is tested.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './drivable.ts',
  tsconfig: '../../tsconfig.json', // without the type-only paths of the tests' own
  outputDir: '../../test-results/desktop',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
});
