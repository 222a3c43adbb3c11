// The columns of a profile as a list that can be looked through: which need attention, by what they are
// found, and in which order. A table may have a thousand of them.
import type { ColumnFacts, ProfileFacts } from './profile';
import { fold } from './text';

export interface ColumnLine {
  column: ColumnFacts;
  isLabel: boolean;
  /** Alone it tells the label nearly always. */
  isLeakSuspect: boolean;
  /** What the profiler noticed about it, in its own sentences. */
  notes: readonly string[];
  /** How much there is to look at; 0 is nothing. */
  weight: number;
}

export const orders = ['attention', 'name', 'file'] as const;
export type ColumnOrder = (typeof orders)[number];

export const kinds = ['all', 'attention', 'missing', 'sensitive'] as const;
export type ColumnKind = (typeof kinds)[number];

export interface ColumnWish {
  search: string;
  kind: ColumnKind;
  order: ColumnOrder;
}

/** Shares of missing values that Tenon's verdict takes for a limit and for insufficient. */
const missingLimit = 0.05;
const missingMost = 0.4;

export function columnLines(profile: ProfileFacts): ColumnLine[] {
  const suspects = new Set(profile.leakage?.suspects.map(({ column }) => column));
  const notes = new Map<string, string[]>();
  for (const { column, sentence } of profile.findings)
    notes.set(column, [...(notes.get(column) ?? []), sentence]);
  return profile.columns.map((column) => {
    const line = {
      column,
      isLabel: column.name === profile.label?.column,
      isLeakSuspect: suspects.has(column.name),
      notes: notes.get(column.name) ?? [],
    };
    return { ...line, weight: weightOf(line) };
  });
}

function weightOf({ column, isLeakSuspect, notes }: Omit<ColumnLine, 'weight'>): number {
  const gone = missingShare(column);
  return (
    (isLeakSuspect ? 16 : 0) +
    { sensitive: 8, personal: 6, none_found: 0 }[column.sensitivity] +
    (gone > missingMost ? 4 : gone > missingLimit ? 2 : 0) +
    notes.length
  );
}

export function missingShare({ missing, present }: ColumnFacts): number {
  return missing === 0 ? 0 : missing / (missing + present);
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare: Record<ColumnOrder, (a: ColumnLine, b: ColumnLine) => number> = {
  attention: (a, b) => b.weight - a.weight,
  name: (a, b) => byName.compare(a.column.name, b.column.name),
  file: () => 0,
};

const isOf: Record<ColumnKind, (line: ColumnLine) => boolean> = {
  all: () => true,
  attention: ({ weight }) => weight > 0,
  missing: ({ column }) => column.missing > 0,
  sensitive: ({ column }) => column.sensitivity !== 'none_found',
};

/** Those that fit, in the order wished for; where two are equal the file's own order stands. */
export function chooseColumns(lines: readonly ColumnLine[], wish: ColumnWish): ColumnLine[] {
  const wanted = fold(wish.search).trim();
  return lines
    .filter((line) => isOf[wish.kind](line) && fold(line.column.name).includes(wanted))
    .sort(compare[wish.order]);
}

export const pageSize = 50;

/** The page on which a column stands; the first where it does not stand at all. */
export function pageOf(lines: readonly ColumnLine[], name: string | undefined): number {
  const at = lines.findIndex(({ column }) => column.name === name);
  return at < 0 ? 0 : Math.floor(at / pageSize);
}
