// A grid's order lives in the address, so that every view is a link: `name` or `-name`.
import type { Sort } from './columns';

export function readSort(value: unknown, columns: readonly string[]): string | undefined {
  return typeof value === 'string' && columns.includes(value.replace(/^-/, '')) ? value : undefined;
}

export function parseSort(text: string | undefined): Sort | null {
  if (!text) return null;
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}

export function writeSort(sort: Sort | null): string | undefined {
  return sort ? `${sort.descending ? '-' : ''}${sort.column}` : undefined;
}
