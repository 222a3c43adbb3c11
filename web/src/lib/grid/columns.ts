// What a grid needs to know of a column, apart from how its cells are drawn.
export type CellValue = string | number | bigint | null;

export interface Column<Row> {
  id: string;
  header: string;
  /** What sorting and filtering see. Null is "not known" and always sorts last. */
  value: (row: Row) => CellValue;
  kind: 'text' | 'number';
  /** CSS track, for example `120px` or `minmax(120px, 2fr)`. */
  width: string;
  /** Plain text of the cell, used for filtering and where no cell drawing is given. */
  text?: (row: Row) => string;
  sortable?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  return value === null ? '' : String(value);
}

/** A first press sorts numbers from the largest and text from A; the next press turns it round; a third ends it. */
export function nextSort<Row>(current: Sort | null, column: Column<Row>): Sort | null {
  const first = column.kind === 'number';
  if (current?.column !== column.id) return { column: column.id, descending: first };
  if (current.descending === first) return { column: column.id, descending: !first };
  return null;
}
