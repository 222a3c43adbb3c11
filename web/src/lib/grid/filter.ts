// A filter is a list of words; a row stays when each of them is found in some column.
import { fold } from '../text';
import { type Column, cellText } from './columns';

const between = '\u0001';

/** One folded line per row, made once per data set, so that typing only searches text. */
export function searchLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.map((row) => fold(columns.map((column) => cellText(column, row)).join(between)));
}

export function filterRows(lines: readonly string[], query: string): Uint32Array {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const kept = new Uint32Array(lines.length);
  let count = 0;
  lines.forEach((line, index) => {
    if (words.every((word) => line.includes(word))) kept[count++] = index;
  });
  return kept.subarray(0, count);
}
