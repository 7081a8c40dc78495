import { expect, test } from 'vitest';
import { memorySettings, readSettings } from '#backend/settings/settings-store.ts';
import { SettingsPatch } from '#shared/contract/settings.ts';

test('settings that were stored before summaries were there keep what was set, and sum up', () => {
  const { writing, country } = readSettings({
    writing: { temperature: 0.5, maxOutputTokens: null, thinking: 'low' },
  });
  expect(writing).toEqual({ temperature: 0.5, maxOutputTokens: null, thinking: 'low', summaries: 'model' });
  expect(country).toBeNull();
});

test('a patch changes what it names: the temperature leaves the summaries alone, and the country is two letters', () => {
  const settings = memorySettings({ writing: { summaries: 'device' } });
  settings.update(SettingsPatch.parse({ writing: { temperature: 1 } }));
  expect(settings.get().writing).toMatchObject({ temperature: 1, summaries: 'device' });
  settings.update(SettingsPatch.parse({ country: 'DE' }));
  expect(settings.get()).toMatchObject({ country: 'DE', writing: { summaries: 'device' } });
  expect(SettingsPatch.safeParse({ country: 'Germany' }).success).toBe(false);
});
