/** The part of a remark processor that this file uses. */
interface Processor {
  data(): { micromarkExtensions?: unknown[] };
}

/**
 * A plugin for remark that leaves out what people do not mean when they write to somebody: four spaces are no code, and
 * a line of dashes under a sentence does not make it a heading.
 */
export function asWritten(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['codeIndented', 'setextUnderline'] } });
}
