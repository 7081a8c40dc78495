import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { scopeFor } from '../../../src-main/server/scopes.ts';

test('the lock is for admins; who may only talk may say that somebody is here, and everybody may look', () => {
  const needed = Object.fromEntries(
    Object.entries(contract.vault).map(([name, procedure]) => [name, scopeFor(['vault', name], procedure)]),
  );
  expect(needed).toEqual({
    status: 'read',
    active: 'chat',
    unlock: 'admin',
    lock: 'admin',
    recover: 'admin',
    retry: 'admin',
    setPassphrase: 'admin',
    changePassphrase: 'admin',
    removePassphrase: 'admin',
    makeRecoveryCode: 'admin',
  });
});

test('an update is looked for, downloaded and installed in the window alone, by whoever sits before it', () => {
  const needed = Object.fromEntries(
    Object.entries(contract.updates).map(([name, procedure]) => [
      name,
      scopeFor(['updates', name], procedure),
    ]),
  );
  expect(needed).toEqual({
    status: 'admin',
    look: 'window',
    download: 'window',
    cancel: 'window',
    install: 'window',
  });
});
