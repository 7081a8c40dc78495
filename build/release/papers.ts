/** What comes with a release, for those who look closer: what is in it, and how to tell that it arrived whole. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Bill {
  metadata: { component: Record<string, unknown> };
  components: object[];
}

/**
 * The software bill of materials, CycloneDX 1.5, by npm from the lock file. Nearly all that the app consists of is bundled
 * into it and hence a development dependency, so those are in it; with them are the tools that build and test it.
 */
export async function softwareBill(root: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    { cwd: root, maxBuffer: 100 * 2 ** 20, shell: process.platform === 'win32' },
  );
  const bill = JSON.parse(stdout) as Bill;
  bill.metadata.component.name = 'EmotionGPT'; // npm takes the folder's name
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Lines as `sha256sum --check` reads them, of every file of a folder, by name. */
export async function checksums(folder: string): Promise<string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    .map(({ name }) => name)
    .sort();
  const lines = [];
  for (const name of names) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  return lines.join('');
}
