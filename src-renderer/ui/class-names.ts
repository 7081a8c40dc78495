/** Joins class names; falsy ones drop out: `classNames('a', open && 'b')`. */
export const classNames = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
