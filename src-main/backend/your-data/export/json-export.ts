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
  scope: Scope;
  settings: PortableSettings | null;
  app: string;
  now: number;
}): Generator<Piece> {
  const { parts, scope, settings, app, now } = options;
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
    let page = part.read(scope, null);
    for (;;) {
      const lines: string[] = [];
      for (const row of page.rows) {
        lines.push(separator, JSON.stringify(row));
        separator = ',\n';
      }
      yield { text: lines.join(''), messages: part.name === 'messages' ? page.rows.length : 0 };
      if (page.next === null) break;
      page = part.read(scope, page.next);
    }
    yield { text: index === parts.length - 1 ? '\n]\n}\n' : '\n],\n', messages: 0 };
  }
}

const member = ([name, value]: [string, unknown]): string => `"${name}":${JSON.stringify(value)},\n`;
