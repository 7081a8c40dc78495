import type { Part } from '../../database/parts/part.ts';
import { fileNotImported } from '../../errors.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../export/document.ts';
import { PortableSettings } from '../portable-settings.ts';
import { scanJson } from './json-scan.ts';
import type { Bytes } from './sealed-file.ts';
import type { Item, Source } from './source.ts';

/** EmotionGPT's own export, as docs/export.schema.json describes it. */
export function ownExport(file: Bytes, parts: readonly Part[]): Source {
  const order = new Map(parts.map(({ name }, index) => [name, index]));
  async function* items(): AsyncGenerator<Item, void, undefined> {
    let reached = 0;
    for await (const { member, isEntry, value } of scanJson(file)) {
      if (member === 'version' && value !== EXPORT_VERSION) throw otherVersion(value);
      if (member === 'settings' && value !== null) {
        const settings = PortableSettings.safeParse(value);
        if (!settings.success)
          throw fileNotImported('The settings in the file are damaged. It was not imported.');
        yield { type: 'settings', settings: settings.data };
      }
      const place = member === null || !isEntry ? undefined : order.get(member);
      if (place === undefined) continue; // of a newer form, or somebody's own addition
      if (place < reached) {
        throw fileNotImported(
          'The lists of the file are in another order than EmotionGPT writes them. Export again.',
        );
      }
      reached = place;
      yield { type: 'row', part: member!, row: value };
    }
  }
  return { kind: 'emotiongpt', isForeign: false, items };
}

export const isOwnFormat = (format: unknown): boolean => format === EXPORT_FORMAT;

const otherVersion = (version: unknown) =>
  fileNotImported(
    typeof version === 'number' && version > EXPORT_VERSION
      ? 'The file was written by a newer EmotionGPT. Install the newest version, then import it.'
      : 'The file says no version that EmotionGPT knows. It was not imported.',
  );
