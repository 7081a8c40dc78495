import { expect, test } from 'vitest';
import { DatabaseError } from '#backend/database/errors.ts';
import { explainStartFailure } from '../../../src-main/server/start-failure.ts';

const attempt = { port: 80, host: '10.0.0.1', dataDir: '/data' };
const failure = (code: string, syscall?: string) =>
  explainStartFailure(Object.assign(new Error(`${syscall} ${code}: details`), { code, syscall }), attempt);

test('each failure names its cause and what to do', () => {
  expect(failure('EADDRINUSE', 'listen')).toBe(
    'Port 80 is taken by another program. Choose another one with --port, or any free one with --port 0.',
  );
  expect(failure('EACCES', 'listen')).toContain('Choose one above 1023');
  expect(failure('EADDRNOTAVAIL', 'listen')).toContain('cannot listen on "10.0.0.1"');
  expect(failure('ENOTFOUND', 'getaddrinfo')).toContain('cannot listen on "10.0.0.1"');
  expect(failure('EACCES', 'mkdir')).toContain('/data cannot be made or written');
  expect(failure('ENOTDIR', 'open')).toContain('--data');
});

test('the database explains itself', () => {
  expect(explainStartFailure(new DatabaseError('WRONG_KEY', 'The key does not fit.'), attempt)).toBe(
    'The key does not fit.',
  );
});

test('anything else is one line, without a stack', () => {
  expect(explainStartFailure(new Error('odd\n    at somewhere (file.ts:1:1)'), attempt)).toBe(
    'EmotionGPT could not start: odd',
  );
  expect(explainStartFailure('odd', attempt)).toBe('EmotionGPT could not start: odd');
});
