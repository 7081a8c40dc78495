/** A value of a table; null is an empty cell. */
export type Cell = string | number | null;

/**
 * One line of RFC 4180, CRLF included. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab
 * or a line break) gets an apostrophe before it; numbers stay numbers.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
