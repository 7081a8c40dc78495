import type { ReactNode } from 'react';
import { TABLE } from './words.ts';

interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** The newest rows that are shown. */
  readonly most?: number;
}

const MOST_ROWS = 200;

/** The same as a drawing, as a table that scrolls within itself. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf, most = MOST_ROWS }: DataTableProps<Row>) {
  const shown = rows.slice(-most);
  const [first, ...others] = columns;
  if (first === undefined) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label={caption} className="max-h-96 overflow-auto">
      <table className="w-full border-separate border-spacing-0 text-left text-sm tabular-nums">
        <caption className="pb-2 text-left text-ink-soft">
          {caption} {rows.length > most ? TABLE.caption(shown.length, rows.length) : ''}
        </caption>
        <thead className="text-ink-soft">
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className="pr-4 align-bottom font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" className="border-t py-1.5 pr-4 align-top font-normal">
                {first.cell(row)}
              </th>
              {others.map(({ head, cell }) => (
                <td key={head} className="border-t py-1.5 pr-4 align-top">
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
