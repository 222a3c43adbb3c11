// Sorting moves row numbers, not rows: the keys are read once into typed arrays, and ties keep the
// order they came in, so a list sorted twice reads as sorted by both.
import type { Column, Sort } from './columns';

const byLanguage = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let index = 0; index < count; index++) rows[index] = index;
  return rows;
}

export function sortRows<Row>(
  rows: readonly Row[],
  visible: Uint32Array,
  column: Column<Row> | undefined,
  sort: Sort | null,
): Uint32Array {
  if (!sort || !column) return visible;
  const keys = column.kind === 'number' ? numberKeys(rows, column) : textRanks(rows, column);
  const direction = sort.descending ? -1 : 1;
  return visible.slice().sort((left, right) => {
    const a = keys[left] as number;
    const b = keys[right] as number;
    // NaN stands for "not known" and stays last in both directions.
    if (Number.isNaN(a)) return Number.isNaN(b) ? left - right : 1;
    if (Number.isNaN(b)) return -1;
    return a === b ? left - right : a < b ? -direction : direction;
  });
}

function numberKeys<Row>(rows: readonly Row[], column: Column<Row>): Float64Array {
  const keys = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    const value = column.value(row);
    keys[index] = value === null ? Number.NaN : Number(value);
  });
  return keys;
}

// A collator is slow to ask, so each distinct text is compared once and then known by its rank.
function textRanks<Row>(rows: readonly Row[], column: Column<Row>): Float64Array {
  const texts = rows.map((row) => column.value(row));
  const distinct = [...new Set(texts.filter((text) => text !== null))].map(String);
  distinct.sort(byLanguage.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  distinct.forEach((text, index) => {
    const before = distinct[index - 1];
    if (before !== undefined && byLanguage.compare(before, text) !== 0) rank++;
    ranks.set(text, rank);
  });
  return Float64Array.from(texts, (text) =>
    text === null ? Number.NaN : (ranks.get(String(text)) ?? Number.NaN),
  );
}
