import { expect, test } from 'vitest';
import { estimatedBits, strengthOf } from '../../../src-renderer/unlock/strength.ts';

test('what everybody tries first is weak, however long', () => {
  for (const passphrase of [
    'password',
    'Password123!',
    'qwertyuiop',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopqrstuvwxyz',
    '123456789012345678901234567890',
    'umbrella',
    'letmeinletmein',
    'garden house',
  ]) {
    expect(strengthOf(passphrase), passphrase).toBe('weak');
  }
});

test('words that have nothing to do with each other are strong from five on, and count once each', () => {
  expect(strengthOf('umbrella lantern pepper river')).toBe('fair');
  expect(strengthOf('umbrella lantern pepper river tuesday')).toBe('strong');
  expect(strengthOf('umbrella umbrella umbrella umbrella umbrella')).toBe('weak');
  expect(strengthOf('зонтик фонарь перец река вторник')).toBe('strong');
});

test('random characters are strong', () => {
  expect(strengthOf('v9#Kq2!xTz7mWp')).toBe('strong');
  expect(strengthOf('v9#Kq2!x')).toBe('fair');
});

test('nothing at all is worth nothing', () => {
  expect(estimatedBits('')).toBe(0);
  expect(estimatedBits('\u0000')).toBeGreaterThanOrEqual(0);
});
