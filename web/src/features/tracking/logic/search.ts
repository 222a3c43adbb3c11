// The address of the table and of runs beside each other: what cannot be meant is left out.

import { choice, textParameter } from '@/lib/address';
import type { CompareSearch, RunsSearch } from '@/lib/search';

export function readRunsSearch(search: RunsSearch): RunsSearch {
  return {
    filter: textParameter(search.filter),
    status: choice(search.status, ['running', 'finished', 'failed']),
    experiment: textParameter(search.experiment),
    sort: textParameter(search.sort),
    columns: typeof search.columns === 'string' ? search.columns : undefined,
    peek: textParameter(search.peek),
    group: textParameter(search.group),
    of: textParameter(search.of),
    flat: choice(search.flat, ['yes']),
    shut: textParameter(search.shut),
  };
}

export const views = ['table', 'curves', 'scatter', 'changes'] as const;
export type CompareView = (typeof views)[number];

export function readCompareSearch(search: CompareSearch): CompareSearch {
  return {
    runs: textParameter(search.runs),
    view: choice(search.view, views),
    all: choice(search.all, ['yes']),
    metric: textParameter(search.metric),
    axis: choice(search.axis, ['step', 'time', 'relative']),
    smooth: textParameter(search.smooth),
    log: choice(search.log, ['yes']),
    across: textParameter(search.across),
    up: textParameter(search.up),
    from: textParameter(search.from),
    to: textParameter(search.to),
  };
}

export const readList = (text: string | undefined): string[] =>
  text ? text.split(',').filter(Boolean) : [];
export const writeList = (items: Iterable<string>): string | undefined =>
  [...items].join(',') || undefined;

/** How much of the past a smoothed curve keeps, from 0 to 0.99. */
export function readWeight(text: string | undefined): number {
  const weight = Number(text ?? 0);
  return weight >= 0 && weight <= 0.99 ? weight : 0;
}
