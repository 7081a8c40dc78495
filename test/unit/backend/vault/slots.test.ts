import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCRYPT_COST, ScryptParameters } from '#backend/vault/scrypt.ts';
import {
  openWithCode,
  openWithPassphrase,
  PassphraseSlot,
  RecoverySlot,
  sealWithCode,
  sealWithPassphrase,
} from '#backend/vault/slots.ts';

const CHEAP = { N: 16, r: 1, p: 1 };
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const CODE = '0123456789ABCDEFGHJKMNPQRSTV';

/** The contract takes none with a null: HMAC, and so scrypt, fills short keys up with them. */
const withoutNull = (text: string): boolean => !text.includes('\0');
const passphrases = fc.string({ unit: 'binary' }).filter(withoutNull);

test('the passphrase that locked a key opens it, and no other does', async () => {
  await fc.assert(
    fc.asyncProperty(
      keys,
      passphrases,
      fc.oneof(passphrases, fc.string().filter(withoutNull)),
      async (key, passphrase, other) => {
        const slot = await sealWithPassphrase(key, passphrase, CHEAP);
        expect((await openWithPassphrase(slot, passphrase))?.equals(key)).toBe(true);
        if (other.normalize('NFKC') !== passphrase.normalize('NFKC')) {
          expect(await openWithPassphrase(slot, other)).toBeNull();
        }
      },
    ),
  );
});

test('a passphrase is the same however the keyboard composes it', async () => {
  const key = randomBytes(32);
  const slot = await sealWithPassphrase(key, 'schöner Fluß ﬁn', CHEAP);
  expect((await openWithPassphrase(slot, 'schöner Fluß fin'))?.equals(key)).toBe(true);
});

test('the recovery code opens what it locked, and no other does', () => {
  fc.assert(
    fc.property(keys, fc.nat(), (key, madeAt) => {
      const slot = sealWithCode(key, CODE, madeAt);
      expect(openWithCode(slot, CODE)?.equals(key)).toBe(true);
      expect(openWithCode(slot, CODE.replace('0', '1'))).toBeNull();
    }),
  );
});

test('a slot of which any one bit was changed does not open', async () => {
  const key = randomBytes(32);
  const slot = await sealWithPassphrase(key, 'pass', CHEAP);
  const code = sealWithCode(key, CODE, 5);
  for (const field of ['nonce', 'sealed'] as const) {
    for (let bit = 0; bit < Buffer.from(slot[field], 'base64').length * 8; bit += 1) {
      expect(await openWithPassphrase({ ...slot, [field]: flipped(slot[field], bit) }, 'pass')).toBeNull();
      expect(openWithCode({ ...code, [field]: flipped(code[field], bit) }, CODE)).toBeNull();
    }
  }
  for (let bit = 0; bit < 128; bit += 1) {
    const salt = flipped(slot.kdf.salt, bit);
    expect(await openWithPassphrase({ ...slot, kdf: { ...slot.kdf, salt } }, 'pass')).toBeNull();
    expect(openWithCode({ ...code, kdf: { ...code.kdf, salt } }, CODE)).toBeNull();
  }
  for (const cost of [{ N: 32 }, { r: 2 }, { p: 2 }]) {
    expect(await openWithPassphrase({ ...slot, kdf: { ...slot.kdf, ...cost } }, 'pass')).toBeNull();
  }
  expect(openWithCode({ ...code, madeAt: 6 }, CODE)).toBeNull();
});

test('two locks of one key have nothing in common that could be seen', async () => {
  const key = randomBytes(32);
  const [one, two] = [
    await sealWithPassphrase(key, 'pass', CHEAP),
    await sealWithPassphrase(key, 'pass', CHEAP),
  ];
  expect(one.kdf.salt).not.toBe(two.kdf.salt);
  expect(one.nonce).not.toBe(two.nonce);
  expect(one.sealed).not.toBe(two.sealed);
  expect(PassphraseSlot.safeParse(one).success).toBe(true);
  expect(RecoverySlot.safeParse(sealWithCode(key, CODE, 0)).success).toBe(true);
});

test('parameters that would take a machine’s memory or its evening are refused before anything is derived', () => {
  const salt = randomBytes(16).toString('base64');
  const isTaken = (cost: object) =>
    ScryptParameters.safeParse({ name: 'scrypt', salt, ...SCRYPT_COST, ...cost }).success;
  expect(isTaken({})).toBe(true);
  expect(isTaken({ N: 2 ** 20 })).toBe(true);
  for (const hostile of [
    { N: 2 ** 21 },
    { N: 2 ** 26 }, // 64 GB
    { r: 2 ** 20 },
    { p: 2 ** 20 },
    { N: 3 },
    { N: 0 },
    { N: -2 },
    { r: 0 },
    { p: 0.5 },
    { N: Number.MAX_SAFE_INTEGER },
    { salt: '' },
    { name: 'none' },
  ]) {
    expect(isTaken(hostile), JSON.stringify(hostile)).toBe(false);
  }
});

function flipped(base64: string, bit: number): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes.toString('base64');
}
