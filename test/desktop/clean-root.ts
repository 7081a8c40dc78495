import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const SUITE = 'bookworm';
const MIRROR = 'http://deb.debian.org/debian';
/** The smallest Debian, kept between runs: it takes half a minute to make. */
const BASE = join(homedir(), '.cache/emotiongpt-clean-root', SUITE);
/** Whose machine it is. */
export const PERSON = { name: 'person', uid: 1_000, home: '/home/person' };

/** Why no such system can be made here; null: it can. */
export function whyNoCleanRoot(): string | null {
  if (process.platform !== 'linux') return 'it takes a Debian';
  if (process.getuid?.() !== 0) return 'only root can set up another system in a folder';
  const missing = ['debootstrap', 'dpkg', 'unshare', 'pivot_root'].filter((tool) => !isThere(tool));
  return missing.length > 0 ? `it takes ${missing.join(' and ')}` : null;
}

const isThere = (tool: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, tool)));

/** A Debian of its own in a folder, with nothing in it but what every Debian has, and one person. */
export class CleanRoot {
  readonly folder = mkdtempSync(join(tmpdir(), 'emotiongpt-root-'));

  constructor() {
    makeBase();
    execFileSync('cp', ['--archive', '--reflink=auto', `${BASE}/.`, this.folder]);
    // Nobody starts services in a folder.
    writeFileSync(join(this.folder, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    this.run(`useradd --create-home --uid ${PERSON.uid} ${PERSON.name}`);
  }

  /** Runs a line of shell in it, as root. @returns what it printed. @throws with what it printed, where it fails. */
  run(line: string, env: Record<string, string> = {}): string {
    return execFileSync('unshare', this.#enter(['sh', '-ec', line]), {
      env: { PATH, HOME: '/root', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Starts a program in it as its person; the process is that program, to be watched and ended. */
  start(program: string, args: readonly string[], env: Record<string, string>, stdio: SpawnOptions['stdio']) {
    const asPerson = ['setpriv', `--reuid=${PERSON.uid}`, `--regid=${PERSON.uid}`, '--clear-groups'];
    const command = this.#enter([...asPerson, program, ...args]);
    const given = { PATH, HOME: PERSON.home, LANG: 'C.UTF-8', ...env };
    return spawn('unshare', command, { env: given, stdio, cwd: '/' }) as ChildProcess;
  }

  /** Puts a file of this machine into its /tmp. @returns its path there. */
  give(file: string): string {
    const path = `/tmp/${basename(file)}`;
    cpSync(file, join(this.folder, path));
    return path;
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Its folder becomes the root of the command's own view of the files, by pivot_root: a program in a chroot may make no
   * user namespaces, and the engine's sandbox is one. What is mounted goes with the process.
   */
  #enter(command: readonly string[]): string[] {
    const script = `
      mount --bind "$0" "$0"
      cd "$0"
      mount -t proc proc proc
      mount --rbind /dev dev
      mkdir -p tmp/.X11-unix
      [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix tmp/.X11-unix
      cp -L /etc/resolv.conf etc/resolv.conf
      pivot_root . mnt
      cd /
      umount -l /mnt
      exec "$@"`;
    return ['--mount', '--propagation=private', 'sh', '-ec', script, this.folder, ...command];
  }
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function makeBase(): void {
  if (existsSync(BASE)) return;
  const making = `${BASE}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  execFileSync('debootstrap', ['--variant=minbase', SUITE, making, MIRROR], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(making, BASE); // there only when it is whole
}
