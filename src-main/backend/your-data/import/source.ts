import type { ImportKind } from '#shared/contract/imports.ts';
import type { PortableSettings } from '../portable-settings.ts';

/** What a file holds, one thing after the other: what others refer to comes first. */
export type Item =
  /** A row of a part, not checked yet. */
  | { readonly type: 'row'; readonly part: string; readonly row: unknown }
  | { readonly type: 'settings'; readonly settings: PortableSettings }
  /** Something that has no place here, such as "images and files". */
  | { readonly type: 'left-out'; readonly what: string; readonly count: number };

/** A file whose kind was recognised. It can be read more than once. */
export interface Source {
  readonly kind: ImportKind;
  /** Whether its messages come without readings, to be read here. */
  readonly isForeign: boolean;
  /** @throws FILE_NOT_IMPORTED */
  items(): AsyncGenerator<Item, void, undefined>;
}
