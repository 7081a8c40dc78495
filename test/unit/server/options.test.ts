import { describe, expect, test } from 'vitest';
import { type Command, parseCommand, USAGE } from '../../../src-main/server/options.ts';

const options = (args: string[], env: Record<string, string> = {}) => {
  const command = parseCommand(args, env);
  if (!('options' in command)) throw new Error(`not a start: ${JSON.stringify(command)}`);
  return command.options;
};
const mistake = (args: string[], env: Record<string, string> = {}) => {
  const command: Command = parseCommand(args, env);
  return command.kind === 'mistake' ? command.message : command.kind;
};

describe('the command line', () => {
  test('without anything: loopback, port 5000, authentication on, nobody else let in', () => {
    expect(parseCommand([], {})).toEqual({
      kind: 'serve',
      options: {
        port: 5000,
        host: '127.0.0.1',
        dataDir: undefined,
        auth: true,
        allowedOrigins: [],
        publicHosts: [],
        compatibility: null,
        limits: {},
        memorySessions: undefined,
        log: 'text',
        metrics: false,
        openBrowser: false,
        recovery: false,
        token: undefined,
        providers: {},
        databaseKey: undefined,
      },
    });
  });

  test('recover lists, restores, rescues or starts afresh', () => {
    const command = (...args: string[]) => parseCommand(['recover', ...args], {});
    expect(command()).toMatchObject({ kind: 'recover', command: { action: 'list' } });
    expect(command('rescue')).toMatchObject({ command: { action: 'rescue' } });
    expect(command('restore', 'one.db')).toMatchObject({
      command: { action: 'restore', backupId: 'one.db' },
    });
    for (const wrong of [['restore'], ['rescue', 'more'], ['restore', 'a', 'b'], ['nonsense']])
      expect(command(...wrong).kind).toBe('mistake');
  });

  test('every option is read', () => {
    const args = ['--port', '0', '--host=::1', '--data', 'here', '--no-auth', '--open'];
    expect(options(args)).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: 'here',
      auth: false,
      openBrowser: true,
    });
  });

  test('--allow-origin may be repeated, takes null, and forgives case and a trailing slash', () => {
    const args = ['--allow-origin', 'HTTP://Localhost:8080/', '--allow-origin', 'null'];
    expect(options(args).allowedOrigins).toEqual(['http://localhost:8080', 'null']);
  });

  test.each([
    '*',
    'localhost:8080',
    'http://a.example/path',
    'http://user@a.example',
    'http://a,http://b',
    '',
  ])('--allow-origin %j is refused', (origin) => {
    expect(mistake([`--allow-origin=${origin}`])).toMatch(/^--allow-origin takes /);
  });

  test.each(['65536', '-1', 'http', '80.5', '', ' 80', '1e3'])('--port %j is refused', (port) => {
    expect(mistake([`--port=${port}`])).toBe(`--port takes a number from 0 to 65535, not "${port}".`);
  });

  test.each(['a b', 'host/path', '127.0.0.1,', ''])('--host %j is refused', (host) => {
    expect(mistake([`--host=${host}`])).toMatch(/^--host takes /);
  });

  test('--host takes an IPv6 address in brackets', () => {
    expect(options(['--host', '[::1]']).host).toBe('::1');
  });

  test('an unknown option and a stray word are named in one sentence', () => {
    expect(mistake(['--prot', '80'])).toBe('There is no option --prot.');
    expect(mistake(['5000'])).toBe('"5000" is not an option.');
    expect(mistake(['--port'])).toMatch(/^[^.\n]+\.$/);
    expect(mistake(['--no-auth=maybe'])).toMatch(/^[^.\n]+\.$/);
  });

  test('--help wins over the rest, and the usage names every option and variable', () => {
    expect(parseCommand(['--help', '--no-auth'], {})).toEqual({ kind: 'help' });
    for (const name of [
      '--port',
      '--host',
      '--data',
      '--no-auth',
      '--allow-origin',
      '--open',
      '--print-token',
    ]) {
      expect(USAGE).toContain(name);
    }
    for (const name of ['PORT', 'DATA', 'TOKEN', 'GEMINI_API_KEY', 'GEMINI_BASE_URL', 'DATABASE_KEY']) {
      expect(USAGE).toContain(`EMOTIONGPT_${name}`);
    }
  });

  test('--print-token is a command of its own', () => {
    expect(parseCommand(['--print-token', '--data', 'x'], {})).toMatchObject({
      kind: 'print-token',
      options: { dataDir: 'x' },
    });
  });
});

describe('the environment', () => {
  test('every variable is read', () => {
    const key = 'aB'.repeat(32);
    const env = {
      EMOTIONGPT_PORT: '8123',
      EMOTIONGPT_DATA: 'data',
      EMOTIONGPT_TOKEN: 'a-token',
      EMOTIONGPT_GEMINI_API_KEY: 'a-key',
      EMOTIONGPT_GEMINI_BASE_URL: 'http://127.0.0.1:9/v1beta/',
      EMOTIONGPT_OPENAI_API_KEY: 'another-key',
      EMOTIONGPT_ANTHROPIC_API_KEY: '',
      EMOTIONGPT_CUSTOM_BASE_URL: 'http://127.0.0.1:1234/v1',
      EMOTIONGPT_DATABASE_KEY: key,
    };
    expect(options([], env)).toMatchObject({
      port: 8123,
      dataDir: 'data',
      token: 'a-token',
      databaseKey: key,
    });
    expect(options([], env).providers).toEqual({
      gemini: { apiKey: 'a-key', baseUrl: 'http://127.0.0.1:9/v1beta' },
      openai: { apiKey: 'another-key' },
      custom: { baseUrl: 'http://127.0.0.1:1234/v1' },
    });
  });

  test('options win over the environment', () => {
    const env = { EMOTIONGPT_PORT: 'nonsense', EMOTIONGPT_DATA: 'there' };
    expect(options(['--port', '1', '--data', 'here'], env)).toMatchObject({ port: 1, dataDir: 'here' });
  });

  test('an empty variable counts as unset', () => {
    const env = { EMOTIONGPT_PORT: '', EMOTIONGPT_TOKEN: '', EMOTIONGPT_DATABASE_KEY: '' };
    expect(options([], env)).toMatchObject({ port: 5000, token: undefined, databaseKey: undefined });
  });

  test.each([
    ['EMOTIONGPT_PORT', '70000'],
    ['EMOTIONGPT_TOKEN', 'with space'],
    ['EMOTIONGPT_GEMINI_BASE_URL', 'ftp://a.example'],
    ['EMOTIONGPT_CUSTOM_BASE_URL', 'localhost/v1'],
    ['EMOTIONGPT_DATABASE_KEY', 'abc'],
  ])('%s=%s is refused by name, without repeating a secret', (name, value) => {
    const message = mistake([], { [name]: value });
    expect(message).toContain(name);
    if (/TOKEN|KEY/.test(name)) expect(message).not.toContain(`"${value}"`);
  });
});

describe('the rest of the environment', () => {
  test('sets up a service without a command line', () => {
    const env = {
      EMOTIONGPT_HOST: '0.0.0.0',
      EMOTIONGPT_ALLOWED_ORIGINS: 'http://A.example, null',
      EMOTIONGPT_PUBLIC_HOSTS: 'Chat.example.org',
      EMOTIONGPT_COMPATIBLE: '1',
      EMOTIONGPT_COMPATIBLE_ORIGINS: 'http://demo.example:8080/',
      EMOTIONGPT_RATE_LIMIT: '60',
      EMOTIONGPT_ADDRESS_RATE_LIMIT: '0',
      EMOTIONGPT_MAX_STREAMS: '10',
      EMOTIONGPT_MAX_CONNECTIONS: '100',
      EMOTIONGPT_MAX_MEMORY_SESSIONS: '5',
      EMOTIONGPT_LOG: 'json',
      EMOTIONGPT_METRICS: '1',
    };
    expect(options([], env)).toMatchObject({
      host: '0.0.0.0',
      auth: true,
      allowedOrigins: ['http://a.example', 'null'],
      publicHosts: ['chat.example.org'],
      compatibility: { origins: ['http://demo.example:8080'] },
      limits: { perToken: 60, perAddress: null, alsoHere: true, streams: 10, connections: 100 },
      memorySessions: 5,
      log: 'json',
      metrics: true,
    });
    expect(options([], { EMOTIONGPT_NO_AUTH: '1' }).auth).toBe(false);
    expect(options(['--compatible']).compatibility).toEqual({ origins: [] });
  });

  test.each([
    ['HOST', 'a b'],
    ['ALLOWED_ORIGINS', '*'],
    ['PUBLIC_HOSTS', 'https://chat.example.org'],
    ['COMPATIBLE', 'yes'],
    ['COMPATIBLE_ORIGINS', 'demo'],
    ['RATE_LIMIT', 'many'],
    ['MAX_STREAMS', '0'],
    ['LOG', 'xml'],
    ['METRICS', 'true'],
    ['NO_AUTH', 'true'],
  ])('EMOTIONGPT_%s=%s is a mistake that names the variable', (name, value) => {
    expect(mistake([], { [`EMOTIONGPT_${name}`]: value })).toMatch(new RegExp(`^EMOTIONGPT_${name} takes `));
    expect(USAGE).toContain(`EMOTIONGPT_${name}`);
  });
});

describe('the tokens of others', () => {
  const tokenCommand = (args: string[]) => {
    const command = parseCommand(['token', ...args], {});
    return command.kind === 'token' ? command.command : command;
  };

  test('are added for an owner and a scope, listed and removed', () => {
    expect(tokenCommand(['add', 'ada'])).toEqual({ action: 'add', name: 'ada', owner: 'ada', scope: 'chat' });
    expect(tokenCommand(['add', 'ada-phone', '--owner', 'ada', '--scope=read'])).toEqual({
      action: 'add',
      name: 'ada-phone',
      owner: 'ada',
      scope: 'read',
    });
    expect(tokenCommand(['list'])).toEqual({ action: 'list' });
    expect(tokenCommand(['remove', 'ada'])).toEqual({ action: 'remove', name: 'ada' });
  });

  test.each([
    [['token'], '"token" takes add, list or remove.'],
    [['token', 'steal'], '"token" takes add, list or remove.'],
    [['token', 'add'], 'Give the token a name'],
    [['token', 'add', '../evil'], 'Give the token a name'],
    [['token', 'add', 'Ada'], 'Give the token a name'],
    [['token', 'add', 'ada', '--owner', '..'], 'Give the owner a name'],
    [['token', 'add', 'ada', '--scope', 'root'], '--scope takes read, chat, admin, not "root".'],
    [['token', 'add', 'ada', 'bob'], '"bob" is one word too many.'],
    [['--owner', 'ada'], '--owner goes with "token add".'],
  ])('%j is a mistake', (args, sentence) => {
    expect(mistake(args)).toContain(sentence);
  });
});
