// Rows as lines of a tree: runs below the group they belong to, and below the run they are nested in.
import { fold } from '@/lib/text';
import type { TableRun } from './table';

export interface GroupStats {
  least: number;
  mean: number;
  most: number;
}

export type Line =
  | { kind: 'run'; key: string; run: TableRun; level: number; open: boolean | undefined }
  | {
      kind: 'group';
      key: string;
      /** Empty: runs without a value. */
      label: string;
      count: number;
      /** Of the chosen metric, over the runs that have it as a number. */
      stats: GroupStats | null;
      open: boolean;
    };

export interface Arrangement {
  /** `experiment`, or a column such as `params.model`. */
  group: string | undefined;
  /** The metric that groups sum up: `metrics.f1`. */
  metric: string | undefined;
  nested: boolean;
  /** Keys of lines that are closed. */
  shut: ReadonlySet<string>;
}

/** A run's key in the address: enough of its id to tell it from others. */
export const shortKey = (id: string) => id.slice(0, 10);

export function arrange(runs: readonly TableRun[], how: Arrangement): Line[] {
  if (!how.group) return nest(runs, how, 1);
  const groups = new Map<string, TableRun[]>();
  for (const run of runs) {
    const label = groupOf(run, how.group);
    const those = groups.get(label);
    if (those) those.push(run);
    else groups.set(label, [run]);
  }
  return [...groups].flatMap(([label, those]): Line[] => {
    const key = groupKey(label);
    const open = !how.shut.has(key);
    return [
      {
        kind: 'group',
        key,
        label,
        count: those.length,
        stats: how.metric ? statsOf(those, how.metric) : null,
        open,
      },
      ...(open ? nest(those, how, 2) : []),
    ];
  });
}

/** A group's key in the address: no comma, which divides them there. */
export const groupKey = (label: string) => `g:${fold(label).replaceAll(/[,\s]+/g, '-')}`;

const groupOf = (run: TableRun, group: string) =>
  group === 'experiment' ? run.experiment : String(run.cells[group] ?? '');

function nest(runs: readonly TableRun[], how: Arrangement, level: number): Line[] {
  if (!how.nested)
    return runs.map((run) => ({ kind: 'run', key: run.id, run, level, open: undefined }));
  const here = new Set(runs.map(({ id }) => id));
  const children = new Map<string, TableRun[]>();
  const roots: TableRun[] = [];
  for (const run of runs) {
    // A run whose parent is filtered away stands by itself.
    if (run.parent === null || run.parent === run.id || !here.has(run.parent)) roots.push(run);
    else {
      const siblings = children.get(run.parent);
      if (siblings) siblings.push(run);
      else children.set(run.parent, [run]);
    }
  }
  const lines: Line[] = [];
  const placed = new Set<string>();
  const place = (run: TableRun, depth: number) => {
    if (placed.has(run.id)) return;
    placed.add(run.id);
    const below = children.get(run.id);
    const open = below && !how.shut.has(shortKey(run.id));
    lines.push({ kind: 'run', key: run.id, run, level: depth, open });
    for (const child of below ?? [])
      if (open) place(child, depth + 1);
      else hide(child);
  };
  const hide = (run: TableRun) => {
    if (placed.has(run.id)) return;
    placed.add(run.id);
    for (const child of children.get(run.id) ?? []) hide(child);
  };
  for (const run of roots) place(run, level);
  // Two runs that name each other as parent have no root; they must not vanish.
  for (const run of runs) place(run, level);
  return lines;
}

export function statsOf(runs: readonly TableRun[], metric: string): GroupStats | null {
  let stats: GroupStats | null = null;
  let sum = 0;
  let count = 0;
  for (const run of runs) {
    const value = run.cells[metric];
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    sum += value;
    count++;
    stats = {
      least: stats ? Math.min(stats.least, value) : value,
      mean: sum / count,
      most: stats ? Math.max(stats.most, value) : value,
    };
  }
  return stats;
}
