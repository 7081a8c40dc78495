import { describe, expect, it } from 'vitest';
import {
  browserInstead,
  hasDisplay,
  type Machine,
  obstacleToWindow,
  REASONS,
  reasonOfEnd,
} from '../../../src-main/launch/obstacles.ts';

const linux = (changes: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { DISPLAY: ':0' },
  uid: 1000,
  ...changes,
});

describe('obstacleToWindow', () => {
  it.each([
    ['X11', linux()],
    ['Wayland', linux({ env: { WAYLAND_DISPLAY: 'wayland-0' } })],
    ['macOS', { platform: 'darwin', env: {}, uid: 501 } as const],
    ['Windows', { platform: 'win32', env: {}, uid: undefined } as const],
  ])('sees none on %s', (_name, machine) => {
    expect(obstacleToWindow(machine, [])).toBeNull();
  });

  it.each([{}, { DISPLAY: '' }])('says that there is no display where the environment is %o', (env) => {
    expect(obstacleToWindow(linux({ env }), [])).toBe('There is no display here for a window.');
    expect(hasDisplay(linux({ env }))).toBe(false);
  });

  it('never switches the sandbox off for root by itself, and says how to', () => {
    expect(obstacleToWindow(linux({ uid: 0 }), [])).toContain('--no-sandbox');
    expect(obstacleToWindow(linux({ uid: 0 }), ['--no-sandbox'])).toBeNull();
  });
});

describe('reasonOfEnd', () => {
  const cases: [stderr: string, said: string][] = [
    [
      'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
      'Electron needs a system library that is missing here (libnss3.so).',
    ],
    [
      '[1:FATAL:electron_main_delegate.cc(294)] Running as root without --no-sandbox is not supported.',
      'Electron opens no window for root.',
    ],
    [
      '[1:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found, but is not configured correctly.',
      'This system does not let Electron use its sandbox (often AppArmor’s limit on user namespaces).',
    ],
    ['[1:ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY', 'The display could not be opened.'],
    ['#0 0x5612ab base::debug::CollectStackTrace()', 'Electron could not open a window (it ended with 139).'],
  ];

  it.each(cases)('reads %s', (stderr, said) => {
    expect(reasonOfEnd(stderr, 'it ended with 139')).toBe(said);
  });
});

describe('browserInstead', () => {
  const reasons = [
    ...Object.values(REASONS),
    obstacleToWindow(linux({ env: {} }), [])!,
    obstacleToWindow(linux({ uid: 0 }), [])!,
  ];

  it.each(reasons)('is two sentences: %s', (reason) => {
    for (const opens of [true, false]) {
      expect(browserInstead(reason, opens).match(/[.](?=\s|$)/g)).toHaveLength(2);
    }
  });

  it('points at the link where no browser can be opened', () => {
    expect(browserInstead(REASONS.refused, false)).toContain('sign-in link');
    expect(browserInstead(REASONS.refused, true)).toContain('opens in your browser');
  });
});
