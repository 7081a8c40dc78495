/** Whom the way out trusts: certificates, and a CA file of one's own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUTHORITY_FILE } from '../../fakes/tls-endpoint.ts';
import { temporaryDir } from './start-backend.ts';
import { custom, say, startAt, startFake, startProxy, startTls } from './start-network.ts';

describe('a certificate', () => {
  const at = ({ port }: { port: number }, host = '127.0.0.1') => `https://${host}:${port}/v1`;

  test('of an authority that nobody knows is refused, until its CA file is set', async () => {
    const fake = await startFake();
    const app = await startAt(at(await startTls(fake)));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('CA file'),
    });
    expect(await app.client.providers.test({ providerId: 'custom' })).toMatchObject({
      ok: false,
      error: { code: 'PROVIDER_TLS' },
    });
    expect(fake.requests).toEqual([]);
    await app.client.settings.update({ network: { caFile: AUTHORITY_FILE } });
    expect(await app.client.network.status()).toMatchObject({ certificates: 1, problems: [] });
    expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    expect((await app.client.network.log({})).requests.map(({ failure }) => failure)).toEqual([
      null,
      'tls-issuer',
      'tls-issuer',
    ]);
  });

  test('that has expired, or is for another name, is refused whoever signed it', async () => {
    const fake = await startFake();
    const expired = await startAt(at(await startTls(fake, 'expired')), { caFile: AUTHORITY_FILE });
    expect((await say(expired)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('not valid at this time'),
    });
    const other = await startAt(at(await startTls(fake), 'localhost'), { caFile: AUTHORITY_FILE });
    expect((await say(other)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('another name'),
    });
    expect(fake.requests).toEqual([]);
  });

  test('is asked for where nothing is encrypted: the address is named', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url.replace('http:', 'https:'));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROVIDER_TLS',
      message: expect.stringContaining('http:// or https://'),
    });
  });

  test('of the proxy itself is told from the provider’s', async () => {
    const proxy = await startProxy({ scheme: 'https', targets: {} });
    const app = await startAt('http://models.test/v1', custom(`https://127.0.0.1:${proxy.port}`));
    expect((await say(app)).reply.error).toMatchObject({
      code: 'PROXY_FAILED',
      message: expect.stringContaining('The proxy’s own certificate'),
    });
  });

  test('a CA file that is missing, garbage, no path or damaged says what to do, and changes nothing else', async () => {
    const fake = await startFake();
    const app = await startAt(fake.url);
    const folder = temporaryDir();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const damaged = readFileSync(AUTHORITY_FILE, 'utf8').replace(/\n[A-Za-z0-9+/=]{10}/, '\n##########');
    const cases: [string, string][] = [
      [join(folder, 'nothing.pem'), 'There is no file at this path'],
      [file('garbage.pem', 'hello'), 'holds no certificate'],
      [file('damaged.pem', damaged), 'is damaged'],
      [folder, 'cannot be read'],
      ['authority.pem', 'whole path'],
    ];
    for (const [caFile, advice] of cases) {
      await app.client.settings.update({ network: { caFile } });
      const { problems, certificates } = await app.client.network.status();
      expect(problems).toMatchObject([{ about: 'caFile', message: expect.stringContaining(advice) }]);
      expect(certificates).toBe(0);
      expect((await say(app)).reply).toMatchObject({ status: 'complete' });
    }
    // mended in place, it is read anew
    await app.client.settings.update({ network: { caFile: file('garbage.pem', 'hello') } });
    writeFileSync(join(folder, 'garbage.pem'), readFileSync(AUTHORITY_FILE));
    expect(await app.client.network.status()).toMatchObject({ certificates: 1, problems: [] });
    await app.client.settings.update({ network: { caFile: null } });
    expect(await app.client.network.status()).toMatchObject({ certificates: 0, problems: [] });
  });
});
