import { startFakeProxy } from '../fakes/proxy.ts';
import { filesWith } from './canary.ts';
import { expect, test } from './desktop-app.ts';

test.skip(process.platform === 'darwin', 'macOS has dictionaries of its own');

test('a dictionary is asked for when somebody switches it on, and by its language alone', async ({
  launch,
  dataDir,
}) => {
  const proxy = await startFakeProxy({ scheme: 'http', targets: {} });
  const address = `http://127.0.0.1:${proxy.port}`;
  const desktop = await launch({
    http_proxy: address,
    https_proxy: address,
    XDG_CURRENT_DESKTOP: undefined,
    LANGUAGE: 'en_US',
  });
  await desktop.composer.fill('I am realy not shure.');
  const languages = () =>
    desktop.app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages());
  expect(await languages()).toEqual([]);
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Desktop' }).click();
  await expect(settings.getByText(/from a server of Google’s/)).toBeVisible();
  expect(proxy.tunnels).toEqual([]);

  await settings.getByLabel('Check spelling as I type').check();
  await expect.poll(languages).toEqual(['en-US']);
  await expect.poll(() => proxy.tunnels.map(({ target }) => target)).toEqual(['redirector.gvt1.com:443']);
  await settings.getByLabel('Check spelling as I type').uncheck();
  await expect.poll(languages).toEqual([]);

  await desktop.app.evaluate(({ session }) =>
    session.defaultSession.addWordToSpellCheckerDictionary('Zwetschge'),
  );
  await expect.poll(() => filesWith(dataDir, 'Zwetschge').length).toBeGreaterThan(0);
  await desktop.window.keyboard.press('Escape');
  await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Desktop' }).click();
  await settings.getByRole('button', { name: 'Forget it' }).click();
  await expect(settings.getByText(/You added one word/)).toBeHidden();
  await expect.poll(() => filesWith(dataDir, 'Zwetschge')).toEqual([]);
  await desktop.quit();
  await proxy.close();
});
