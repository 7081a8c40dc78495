/** The workflows cannot be run here; what can be told from their text is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, Job>;
}
interface Job {
  readonly needs?: string | string[];
  readonly permissions?: Record<string, string>;
  readonly steps: readonly { uses?: string; run?: string; env?: Record<string, string> }[];
}

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(join(folder, name), 'utf8')) as Workflow,
]);

describe.each(workflows)('%s', (_name, workflow) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('names scripts and files that there are', () => {
    for (const [, script] of runs.join('\n').matchAll(/npm (?:run )?(test(?=\b)[\w:]*|(?<=run )[\w:]+)/g)) {
      expect(scripts, script).toHaveProperty([script!]);
    }
    for (const [, file] of runs.join('\n').matchAll(/\bnode ((?:build|src-main)\/\S+)/g)) {
      expect(existsSync(join(root, file!)), file).toBe(true);
    }
  });

  test('takes actions of a version, and may write nothing where it does not say what for', () => {
    for (const { uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@(v\d+(\.\d+)*|[0-9a-f]{40})$/);
    }
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('puts no words of others into a shell', () => {
    for (const run of runs) expect(run).not.toMatch(/\$\{\{\s*(github|inputs)\./);
  });

  test('waits only for jobs that there are', () => {
    for (const [, { needs = [] }] of jobs) {
      for (const name of [needs].flat()) expect(workflow.jobs).toHaveProperty([name]);
    }
  });
});

test('only drafts of releases and the files of the channels are written', () => {
  const writers = workflows.flatMap(([name, { jobs }]) =>
    Object.entries(jobs).flatMap(([job, { permissions }]) =>
      Object.entries(permissions ?? {}).map(([what, how]) => `${name} ${job}: ${what} ${how}`),
    ),
  );
  expect(writers).toEqual(['release.yml draft: contents write', 'updates.yml offer: contents write']);
});

test('a release asks for updates where the updates workflow puts them', () => {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(text('release.yml')).toContain('/releases/download/updates\n');
  expect(text('updates.yml')).toContain('gh release upload updates --clobber');
});

test('a release is built for every system and processor, on a machine of its kind', () => {
  const release = parse(readFileSync(join(folder, 'release.yml'), 'utf8')) as {
    jobs: { build: { strategy: { matrix: { include: { targets: string }[] } } } };
  };
  const { include } = release.jobs.build.strategy.matrix;
  expect(include.map(({ targets }) => targets)).toEqual([
    '--linux AppImage deb rpm tar.gz --x64',
    '--linux AppImage deb rpm tar.gz --arm64',
    '--mac dmg zip --x64',
    '--mac dmg zip --arm64',
    '--win nsis portable --x64',
    '--win nsis portable --arm64',
  ]);
});
