/**
 * `npm run package:deb -- FOLDER`: a Debian package from an app that lies unpacked in FOLDER (`npm run package -- --dir`),
 * with Debian's own dpkg. The release takes electron-builder's; this one needs no tool from elsewhere,
 * so that installing and removing can be tried on any Debian machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
// @ts-expect-error it has no types
import { Installer, transformVersion } from 'electron-installer-debian';
import { parse } from 'yaml';

const here = import.meta.dirname;
const { version, description, author, license } = JSON.parse(
  readFileSync(join(here, '../package.json'), 'utf8'),
) as { version: string; description: string; author: string; license: string };
const { deb } = parse(readFileSync(join(here, 'electron-builder.yml'), 'utf8')) as {
  deb: { depends: string[]; recommends: string[] };
};

/** The steps of electron-installer-debian, which has no types. */
interface Steps {
  defaults: object;
  readonly stagingAppDir: string;
  generateDefaults(): Promise<object>;
  generateOptions(): object;
  createStagingDir(): Promise<void>;
  copyApplication(): Promise<void>;
  createContents(): Promise<void>;
  createPackage(): Promise<void>;
  movePackage(): Promise<void>;
}

class Package extends (Installer as new (data: object) => Steps) {
  /** What it needs is written down once, for both ways to make a package: the list of this tool asks for half of KDE. */
  override async generateDefaults() {
    this.defaults = { ...(await super.generateDefaults()), ...deb };
    return this.defaults;
  }

  override async copyApplication() {
    await super.copyApplication();
    const profile = readFileSync(join(here, 'linux/apparmor-profile'), 'utf8');
    writeFileSync(
      join(this.stagingAppDir, 'resources/apparmor-profile'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own word for it
      profile.replace('/opt/${sanitizedProductName}', '/usr/lib/emotiongpt'),
    );
    writeFileSync(join(this.stagingAppDir, 'resources/package-type'), 'deb');
  }
}

const installer = new Package({
  src: resolve(process.argv[2] ?? 'dist/linux-unpacked'),
  dest: resolve('dist'),
  arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
  rename: (dest: string, file: string) => join(dest, file),
  logger: () => {},
  options: {
    name: 'emotiongpt',
    productName: 'EmotionGPT',
    genericName: 'Companion',
    version: transformVersion(version),
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
        join(here, `icons/${size}x${size}.png`),
      ]),
    ),
    mimeType: ['x-scheme-handler/emotiongpt'],
    scripts: { postinst: join(here, 'linux/postinst'), postrm: join(here, 'linux/postrm') },
  },
});
await installer.generateDefaults();
await installer.generateOptions();
await installer.createStagingDir();
await installer.createContents();
await installer.createPackage();
await installer.movePackage();
