import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts'],
    testTimeout: 20_000,
    // Much of the time is spent waiting for disks, sockets and processes: one worker fewer than cores leaves them idle.
    maxWorkers: '100%',
  },
});
