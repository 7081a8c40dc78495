import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/**
 * What one guess costs (RFC 7914): `N · r · 128` bytes of memory, `N · r · p` of time. These are the least that OWASP's
 * Password Storage Cheat Sheet advises where Argon2id is not to be had, and it is not in Electron, whose BoringSSL lacks
 * it: 128 MB, and 0.36 s on two cores of a small virtual machine, in a thread of Node's own.
 */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** A file that asks for more is refused before anything is allocated: 1 GB, and 16 times the time of the above. */
const MOST_MEMORY = 2 ** 30;
const MOST_WORK = 2 ** 24;

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));

export const ScryptParameters = z
  .object({
    name: z.literal('scrypt'),
    N: z.number().int().min(2).refine(isPowerOfTwo),
    r: z.number().int().min(1),
    p: z.number().int().min(1),
    salt: z.base64().length(24).describe('16 bytes.'),
  })
  .refine(({ N, r }) => 128 * N * r <= MOST_MEMORY)
  .refine(({ N, r, p }) => N * r * p <= MOST_WORK);
export type ScryptParameters = z.infer<typeof ScryptParameters>;

export type ScryptCost = Pick<ScryptParameters, 'N' | 'r' | 'p'>;

/**
 * 256 bits from a passphrase. It is taken in Unicode's form NFKC, so that the same keys pressed on another machine give
 * the same key. Off the event loop.
 */
export function keyFromPassphrase(passphrase: string, { N, r, p, salt }: ScryptParameters): Promise<Buffer> {
  const maxmem = 128 * r * (N + p) + 2 ** 20;
  return derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem });
}
