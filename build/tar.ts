/**
 * `npm run package:tar -- FOLDER`: the tar.gz of an app that lies unpacked in FOLDER, by tar alone. The same folder gives the same
 * bytes: order, owners and times are fixed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string;
};
const folder = resolve(process.argv[2] ?? 'dist/linux-unpacked');
const name = `emotiongpt-${version}-linux-${process.arch}`;
const archive = resolve('dist', `${name}.tar.gz`);
const fixed = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
const within = [
  '--directory',
  dirname(folder),
  `--transform=s,^${basename(folder)},${name},`,
  basename(folder),
];
execFileSync(
  'tar',
  ['--create', '--file', archive, '--use-compress-program=gzip --no-name', ...fixed, ...within],
  {
    stdio: 'inherit',
  },
);
console.warn(archive);
