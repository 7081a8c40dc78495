/**
 * What the workflows do to a release beside building it; each step runs here as it does there.
 *
 *   npm run release -- check v1.2.3               the tag is the version; prints its channel for the workflow
 *   npm run release -- notes v1.2.3               what the changelog says of it
 *   npm run release -- channels v1.2.3 BASE DIR   DIR/*.yml of the builds, in folders of their own, become DIR’s
 *   npm run release -- papers DIR                 a CycloneDX SBOM and SHA256SUMS beside what lies in DIR
 *   npm run release -- stage PERCENT FILE...      offers a version to a part of the installations
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { channelFiles, staged } from './channel-files.ts';
import { checksums, softwareBill } from './papers.ts';
import { notesOf, releaseOf } from './version.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const notes = () => notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);

const [step, ...args] = process.argv.slice(2);
try {
  await run(step, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(step: string | undefined, [first = '', second = '', third = '']: string[]): Promise<void> {
  switch (step) {
    case 'check': {
      const release = releaseOf(first, version);
      process.stdout.write(`version=${release.version}\nchannel=${release.channel}\n`);
      return;
    }
    case 'notes':
      releaseOf(first, version);
      process.stdout.write(`${notes()}\n`);
      return;
    case 'channels': {
      const { channel } = releaseOf(first, version);
      const built = readdirSync(third, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.parentPath !== third)
        .map(({ name, parentPath }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));
      const files = channelFiles({ built, base: second, version, channel, notes: notes() });
      if (files.size === 0) throw new Error(`There is no file of a channel in the folders of ${third}.`);
      for (const [name, text] of files) writeFileSync(join(third, name), text);
      return;
    }
    case 'papers':
      writeFileSync(join(first, `EmotionGPT-${version}.cdx.json`), await softwareBill(root));
      writeFileSync(join(first, 'SHA256SUMS'), await checksums(first));
      return;
    case 'stage':
      for (const file of args.slice(1))
        writeFileSync(file, staged(readFileSync(file, 'utf8'), Number(first)));
      return;
    default:
      throw new Error('Say what to do: check, notes, channels, papers or stage.');
  }
}
