import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './desktop-app.ts';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const statusOf = (url: string, token = ''): Promise<number | 'nobody there'> =>
  fetch(`${url}/v1/sessions`, { headers: { authorization: `Bearer ${token}` } }).then(
    ({ status }) => status,
    () => 'nobody there' as const,
  );

test('the local server is switched on, used with a token that is shown once, and off again', async ({
  launch,
}) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const first = await launch({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }); // leaves nothing in the keychain
  await first.say('This was said in the window.');
  const settings = await first.openSettings();
  await settings.getByRole('tab', { name: 'Local server' }).click();
  const enabled = settings.getByRole('checkbox', { name: 'Let other programs in' });
  await expect(enabled).not.toBeChecked();
  expect(await statusOf(url)).toBe('nobody there');

  await settings.getByLabel('Port').fill(String(port));
  await settings.getByLabel('Port').press('Enter');
  await enabled.check();
  await expect(settings.getByText(`It listens on ${url}`)).toBeVisible();
  expect(await statusOf(url)).toBe(401);

  await settings.getByRole('button', { name: 'Make a new token' }).click();
  await expect(settings.getByText('it is shown this once')).toBeVisible();
  const token = await settings.getByText(/^[\w-]{43}$/).innerText();
  await settings.getByRole('button', { name: 'Copy the token' }).click();
  await expect(settings.getByText('Copied.')).toBeVisible();
  expect(await first.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(token);
  const sessions = await fetch(`${url}/v1/sessions`, { headers: { authorization: `Bearer ${token}` } });
  expect((await sessions.json()).sessions).toHaveLength(1);
  const log = settings.getByRole('region', { name: 'The last requests' });
  await expect(log.getByText('GET /v1/sessions').first()).toBeVisible();
  await first.quit();
  expect(await statusOf(url)).toBe('nobody there');

  const second = await launch({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' });
  await expect.poll(() => statusOf(url, token)).toBe(200);
  const again = await second.openSettings();
  await again.getByRole('tab', { name: 'Local server' }).click();
  await expect(again.getByText(token)).toBeHidden();
  await again.getByRole('checkbox', { name: 'Let other programs in' }).uncheck();
  await expect(again.getByText('It is off.')).toBeVisible();
  expect(await statusOf(url, token)).toBe('nobody there');
});
