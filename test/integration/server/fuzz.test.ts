import { expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';

/** `npm run test:fuzz` sends 20,000, with another seed each time. */
const REQUESTS = 600;

test('requests right and wrong in every way are answered, none with a fault of the server', async () => {
  const { requests, statuses } = await fuzz({ count: REQUESTS, seed: 1 });
  expect(requests).toBe(REQUESTS);
  // Made-up requests that were all refused, or all taken, would prove little.
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 10);
  expect(statuses.get(400)).toBeGreaterThan(REQUESTS / 20);
  expect(statuses.get(404)).toBeGreaterThan(10);
}, 60_000);
