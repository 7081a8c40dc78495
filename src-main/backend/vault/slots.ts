import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keyFromPassphrase, type ScryptCost, ScryptParameters } from './scrypt.ts';

/** The database's key, encrypted: AES-256-GCM, 96-bit nonce, the tag at its end. */
const Sealed = z.object({ nonce: z.base64().length(16), sealed: z.base64().length(64) });
type Sealed = z.infer<typeof Sealed>;

/** The database's key under a key that a passphrase gives. */
export const PassphraseSlot = Sealed.extend({ kdf: ScryptParameters });
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** The same under the recovery code: 130 random bits need no slow derivation, HKDF (RFC 5869) is enough. */
export const RecoverySlot = Sealed.extend({
  kdf: z.object({ name: z.literal('hkdf-sha256'), salt: z.base64().length(24) }),
  madeAt: z.number().int().nonnegative(),
});
export type RecoverySlot = z.infer<typeof RecoverySlot>;

const newSalt = (): string => randomBytes(16).toString('base64');

/** @param key  the database's, 32 bytes; it stays as it is whatever becomes of passphrases. */
export async function sealWithPassphrase(
  key: Buffer,
  passphrase: string,
  cost: ScryptCost,
): Promise<PassphraseSlot> {
  const kdf: ScryptParameters = { name: 'scrypt', ...cost, salt: newSalt() };
  return { kdf, ...seal(key, await keyFromPassphrase(passphrase, kdf), aboutPassphrase(kdf)) };
}

/** @returns null where the passphrase is another, or anything of the slot was changed. */
export async function openWithPassphrase(slot: PassphraseSlot, passphrase: string): Promise<Buffer | null> {
  return open(slot, await keyFromPassphrase(passphrase, slot.kdf), aboutPassphrase(slot.kdf));
}

/** @param code  the symbols that `readRecoveryCode` gives. */
export function sealWithCode(key: Buffer, code: string, madeAt: number): RecoverySlot {
  const kdf = { name: 'hkdf-sha256' as const, salt: newSalt() };
  return { kdf, madeAt, ...seal(key, keyFromCode(code, kdf), aboutCode(kdf, madeAt)) };
}

/** @returns null where the code is another, or anything of the slot was changed. */
export const openWithCode = (slot: RecoverySlot, code: string): Buffer | null =>
  open(slot, keyFromCode(code, slot.kdf), aboutCode(slot.kdf, slot.madeAt));

const keyFromCode = (code: string, { salt }: RecoverySlot['kdf']): Buffer =>
  Buffer.from(hkdfSync('sha256', code, Buffer.from(salt, 'base64'), 'emotiongpt recovery code', 32));

/** Authenticated with the sealed key, so that a slot fits no other place and no other parameters. */
const aboutPassphrase = ({ N, r, p, salt }: ScryptParameters): string =>
  JSON.stringify(['emotiongpt vault 1', 'passphrase', 'scrypt', N, r, p, salt]);
const aboutCode = ({ salt }: RecoverySlot['kdf'], madeAt: number): string =>
  JSON.stringify(['emotiongpt vault 1', 'recovery code', 'hkdf-sha256', salt, madeAt]);

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

/** Takes the wrapping key and leaves zeros of it. */
function seal(key: Buffer, wrapping: Buffer, about: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, wrapping, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  wrapping.fill(0);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Takes the wrapping key and leaves zeros of it. */
function open({ nonce, sealed }: Sealed, wrapping: Buffer, about: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, wrapping, Buffer.from(nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  });
  wrapping.fill(0);
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
