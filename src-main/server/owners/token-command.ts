import { mkdirSync } from 'node:fs';
import type { TokenCommand } from '../options.ts';
import { TokenFile } from './token-file.ts';

/**
 * Runs `token add`, `token list` or `token remove` on a data folder. A server that runs on it takes the change
 * over by itself.
 *
 * @returns what to print. @throws TokenFileError
 */
export function runTokenCommand(command: TokenCommand, dataDir: string, now: () => number): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = new TokenFile(dataDir, now);
  switch (command.action) {
    case 'add':
      return `${file.add(command.name, command.owner, command.scope)}\n`;
    case 'remove':
      file.remove(command.name);
      return '';
    case 'list':
      return file
        .list()
        .map(({ name, owner, scope, createdAt }) =>
          [name, owner, scope, new Date(createdAt).toISOString()].join('\t').concat('\n'),
        )
        .join('');
  }
}
