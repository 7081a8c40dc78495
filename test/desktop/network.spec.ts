import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeOpenAi } from '../fakes/openai.ts';
import { startFakeProxy } from '../fakes/proxy.ts';
import { AUTHORITY_FILE, startTlsEndpoint } from '../fakes/tls-endpoint.ts';
import { expect, test } from './desktop-app.ts';

// Where no desktop environment answers, the browser engine takes these variables for the system's settings.
test.skip(process.platform !== 'linux', 'elsewhere the system is asked, which a test must not change');

test('the proxy that the system is set to is taken, with a CA file of one’s own', async ({
  launch,
  dataDir,
}) => {
  const endpoint = await startFakeOpenAi({ needsKey: false });
  endpoint.reply = 'Written behind the proxy.';
  const tls = await startTlsEndpoint(Number(new URL(endpoint.url).port));
  const proxy = await startFakeProxy({ scheme: 'http', targets: { 'models.test:443': tls.port } });
  const settings = {
    generation: { provider: 'custom', model: 'test-small' },
    providers: { custom: { baseUrl: 'https://models.test/v1' } },
    network: {
      proxy: { mode: 'system', url: null, user: null },
      caFile: AUTHORITY_FILE,
      connectTimeoutMs: 10_000,
    },
  };
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify(settings));
  const desktop = await launch({
    https_proxy: `http://127.0.0.1:${proxy.port}`,
    no_proxy: 'localhost',
    XDG_CURRENT_DESKTOP: undefined,
  });

  await expect(await desktop.say('Is there a way out?')).toContainText('Written behind the proxy.');
  expect(proxy.tunnels.map(({ target }) => target)).toEqual(['models.test:443']);
  const window = await desktop.openSettings();
  await window.getByRole('tab', { name: 'Network' }).click();
  await expect(window.getByText(`Requests go through http://127.0.0.1:${proxy.port}.`)).toBeVisible();
  await expect(window.getByText('One request has left this machine.')).toBeVisible();
  await desktop.quit();
  await proxy.close();
  await tls.close();
  await endpoint.close();
});

test('the browser engine itself asks nobody, at no start', async ({ launch }) => {
  const proxy = await startFakeProxy({ scheme: 'http', targets: {} });
  const address = `http://127.0.0.1:${proxy.port}`;
  for (const text of ['A first start.', 'A second start.']) {
    const desktop = await launch({
      http_proxy: address,
      https_proxy: address,
      XDG_CURRENT_DESKTOP: undefined,
    });
    await desktop.composer.fill(text);
    await desktop.composer.press('Enter');
    await expect(desktop.window.getByRole('button', { name: 'Write again' }).last()).toBeVisible();
    await desktop.quit();
  }
  expect(proxy.tunnels).toEqual([]);
  await proxy.close();
});
