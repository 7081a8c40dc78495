/**
 * `npm run package:deb -- FOLDER`: a Debian package from an app that lies unpacked in FOLDER (`npm run package -- --dir`),
 * with Debian's own dpkg and fakeroot. The release takes electron-builder's; this one needs no tool from elsewhere,
 * so that installing and removing can be tried on any Debian machine.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
// @ts-expect-error it has no types
import installer from 'electron-installer-debian';

const { version, description, author, license } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
) as { version: string; description: string; author: string; license: string };

const src = resolve(process.argv[2] ?? 'dist/linux-unpacked');
const dest = resolve('dist');
await installer({
  src,
  dest,
  arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
  options: {
    name: 'emotiongpt',
    productName: 'EmotionGPT',
    genericName: 'Companion',
    version,
    description: 'A private companion that reads how you feel',
    productDescription: description,
    license,
    maintainer: author,
    section: 'utils',
    categories: ['Utility'],
    bin: 'emotiongpt',
    compression: 'gzip', // xz takes minutes
    icon: Object.fromEntries(
      [16, 32, 48, 64, 128, 256, 512].map((size) => [
        `${size}x${size}`,
        join(import.meta.dirname, `icons/${size}x${size}.png`),
      ]),
    ),
    mimeType: ['x-scheme-handler/emotiongpt'],
  },
});
