import type { Part, Scope } from '../../database/parts/part.ts';
import type { PortableSettings } from '../portable-settings.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from './document.ts';
import type { Piece } from './piece.ts';

/**
 * Everything of a scope as one JSON document, a row a line. It is written as it is read, some rows at a time, so that
 * it may be of any size.
 */
export function* exportJson(options: {
  parts: readonly Part[];
  /** One after the other: everything, or some sessions. */
  scopes: readonly Scope[];
  settings: PortableSettings | null;
  app: string;
  now: number;
}): Generator<Piece> {
  const { parts, scopes, settings, app, now } = options;
  const head = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: new Date(now).toISOString(),
    app,
    settings,
  };
  yield { text: `{\n${Object.entries(head).map(member).join('')}`, messages: 0 };
  for (const [index, part] of parts.entries()) {
    yield { text: `"${part.name}":[`, messages: 0 };
    let separator = '\n';
    // Several sessions may share a folder, which is told once.
    const told = new Set<string>();
    for (const rows of pagesOf(part, scopes)) {
      const lines: string[] = [];
      for (const row of rows) {
        const line = JSON.stringify(row);
        if (part.name === 'folders' && told.has(line)) continue;
        if (part.name === 'folders') told.add(line);
        lines.push(separator, line);
        separator = ',\n';
      }
      yield { text: lines.join(''), messages: part.name === 'messages' ? rows.length : 0 };
    }
    yield { text: index === parts.length - 1 ? '\n]\n}\n' : '\n],\n', messages: 0 };
  }
}

function* pagesOf(part: Part, scopes: readonly Scope[]): Generator<readonly unknown[]> {
  for (const scope of scopes) {
    for (let page = part.read(scope, null); ; page = part.read(scope, page.next)) {
      yield page.rows;
      if (page.next === null) break;
    }
  }
}

const member = ([name, value]: [string, unknown]): string => `"${name}":${JSON.stringify(value)},\n`;
