import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** As NIST SP 800-63B asks of a secret that a person chooses: at least 8 characters, long ones welcome, no rules of composition. */
export const SHORTEST_PASSPHRASE = 8;
const LONGEST_PASSPHRASE = 1_000;

const Passphrase = z
  .string()
  .max(LONGEST_PASSPHRASE, 'A passphrase has at most 1,000 characters.')
  // To scrypt, which fills up with them, one at the end makes no difference.
  .refine((text) => !text.includes('\0'), 'A passphrase has no null character. Type another one.');
const NewPassphrase = Passphrase.min(
  SHORTEST_PASSPHRASE,
  `Choose a passphrase of at least ${SHORTEST_PASSPHRASE} characters.`,
);

export const VaultStatus = z
  .object({
    state: z
      .enum(['open', 'locked', 'key-lost'])
      .describe(
        '`locked`: waits for the passphrase. `key-lost`: the conversations are here, and the key that was kept for them is missing or does not fit.',
      ),
    hasPassphrase: z.boolean(),
    recoveryCodeMadeAt: Timestamp.nullable().describe('Null: there is no recovery code.'),
    changeable: z.boolean().describe('False: the environment gives the key of the database.'),
    waitMs: z.number().int().nonnegative().describe('How long the next attempt has to wait.'),
    problem: z.string().nullable().describe('Why the conversations cannot be opened, and what to do.'),
  })
  .meta({ id: 'VaultStatus' });
export type VaultStatus = z.infer<typeof VaultStatus>;

const RecoveryCode = z
  .string()
  .max(200, 'A recovery code is shorter than that.')
  .describe('As it was shown; case, spaces and dashes do not matter.');

/** A recovery code is shown in this answer and never again. */
const NewRecoveryCode = z.object({ recoveryCode: z.string(), status: VaultStatus });

const tags = ['Lock'];

export const vault = {
  status: procedure
    .route({ method: 'GET', path: '/vault', tags, summary: 'Whether the conversations are open' })
    .output(VaultStatus),
  unlock: procedure
    .route({ method: 'POST', path: '/vault/unlock', tags, summary: 'Open the conversations' })
    .input(z.object({ passphrase: Passphrase }))
    .output(VaultStatus),
  lock: procedure
    .route({
      method: 'POST',
      path: '/vault/lock',
      tags,
      summary:
        'Close the conversations until the passphrase is given; running replies end and keep what they have',
    })
    .output(VaultStatus),
  recover: procedure
    .route({
      method: 'POST',
      path: '/vault/recover',
      tags,
      summary: 'Open the conversations with the recovery code',
    })
    .input(
      z.object({
        recoveryCode: RecoveryCode,
        passphrase: NewPassphrase.nullable().describe(
          'The new passphrase; null: none from now on, the key is kept by this machine.',
        ),
      }),
    )
    .output(VaultStatus),
  retry: procedure
    .route({ method: 'POST', path: '/vault/retry', tags, summary: 'Look for a lost key once more' })
    .output(VaultStatus),
  setPassphrase: procedure
    .route({
      method: 'POST',
      path: '/vault/passphrase',
      tags,
      summary: 'Ask for a passphrase from now on; answers with a recovery code, shown this once',
    })
    .input(z.object({ passphrase: NewPassphrase }))
    .output(NewRecoveryCode),
  changePassphrase: procedure
    .route({ method: 'PATCH', path: '/vault/passphrase', tags, summary: 'Change the passphrase' })
    .input(z.object({ current: Passphrase, passphrase: NewPassphrase }))
    .output(VaultStatus),
  removePassphrase: procedure
    .route({
      method: 'POST',
      path: '/vault/passphrase/remove',
      tags,
      summary: 'Ask for no passphrase any more; this machine keeps the key again',
    })
    .input(z.object({ current: Passphrase }))
    .output(VaultStatus),
  makeRecoveryCode: procedure
    .route({
      method: 'POST',
      path: '/vault/recovery-code',
      tags,
      summary: 'Make a recovery code, shown this once; the one before stops working',
    })
    .input(z.object({ passphrase: Passphrase.nullable().describe('Null where none is set.') }))
    .output(NewRecoveryCode),
  active: procedure
    .route({
      method: 'POST',
      path: '/vault/active',
      tags,
      summary: 'Somebody is here: puts off the lock after idle time',
    })
    .output(z.object({})),
};
