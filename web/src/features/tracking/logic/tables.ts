// What a CSV or JSON file holds, as a table, however its writer shaped it.
import { csvRows } from './preview';

export interface Table {
  head: string[];
  rows: string[][];
}

const most = 1000;

/** Nothing where the file is no table. JSON must be whole: half of it means nothing. */
export function tableOf(path: string, text: string, whole: boolean): Table | null {
  if (/\.(csv|tsv)$/i.test(path)) {
    const [head, ...rows] = csvRows(text, most, whole, /\.tsv$/i.test(path) ? '\t' : ',');
    return head ? { head, rows } : null;
  }
  if (!whole) return null;
  if (/\.(jsonl|ndjson)$/i.test(path)) {
    const lines = text.split('\n').filter((line) => line.trim());
    return recordsTable(lines.map(parse));
  }
  return /\.json$/i.test(path) ? jsonTable(parse(text)) : null;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

function jsonTable(value: unknown): Table | null {
  if (Array.isArray(value))
    return value.every(Array.isArray) ? listsTable(value) : recordsTable(value);
  if (!isRecord(value)) return null;
  // As pandas writes "split", which is what MLflow logs tables as.
  if (Array.isArray(value.columns) && Array.isArray(value.data) && value.data.every(Array.isArray))
    return {
      head: value.columns.map(plain),
      rows: value.data.map((row: unknown[]) => row.map(plain)),
    };
  return null;
}

function listsTable(lists: unknown[][]): Table | null {
  const [head, ...rows] = lists;
  if (!head || head.length === 0) return null;
  // A head of numbers is no head.
  return head.some((name) => typeof name === 'string')
    ? { head: head.map(plain), rows: rows.map((row) => row.map(plain)) }
    : { head: head.map((_, at) => String(at)), rows: lists.map((row) => row.map(plain)) };
}

function recordsTable(records: unknown[]): Table | null {
  if (records.length === 0 || !records.every(isRecord)) return null;
  const head = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    head,
    rows: records.slice(0, most).map((record) => head.map((name) => plain(record[name]))),
  };
}
