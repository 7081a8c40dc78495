import { expect, it } from 'vitest';
import { createFirstAnswers } from '#backend/secrets/first-answers.ts';

it('one question answers the first one after each name, also that there is none', async () => {
  let asked = 0;
  const first = createFirstAnswers(async () => {
    asked++;
    return [{ account: 'a', password: 'secret' }];
  });
  expect(await Promise.all([first.take('a'), first.take('b')])).toEqual(['secret', null]);
  expect(asked).toBe(1);
});

it('a name that was asked for before, or changed, is asked for by itself', async () => {
  const first = createFirstAnswers(async () => [{ account: 'a', password: 'secret' }]);
  await first.take('a');
  first.forget('b');
  expect([await first.take('a'), await first.take('b')]).toEqual([undefined, undefined]);
});

it('nothing is known where nothing is found, or the question fails', async () => {
  expect(await createFirstAnswers(async () => []).take('a')).toBeUndefined();
  expect(await createFirstAnswers(() => Promise.reject(new Error('locked'))).take('a')).toBeUndefined();
});
