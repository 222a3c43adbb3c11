// The address of the list of traces, and the words in which it asks the server.
import { choice, textParameter } from '@/lib/address';
import type { Sort } from '@/lib/grid/columns';
import type { TracesSearch } from '@/lib/search';
import { duration } from '@/lib/time';

export const states = ['ok', 'error', 'in_progress'] as const;
export type ShownState = (typeof states)[number];

export function readTracesSearch(search: TracesSearch): TracesSearch {
  return {
    filter: textParameter(search.filter),
    state: choice(search.state, states),
    sort: textParameter(search.sort),
    trace: textParameter(search.trace),
    span: textParameter(search.span),
  };
}

/** The words typed and the state chosen, as one filter. */
export function traceFilter({ filter, state }: TracesSearch): string {
  const chosen = state ? `status = '${state.toUpperCase()}'` : '';
  return [filter?.trim(), chosen].filter(Boolean).join(' AND ');
}

const ordered: Record<string, string> = {
  started: 'timestamp_ms',
  duration: 'execution_time_ms',
};

/** An order as the server reads it, or nothing for its own: the newest first. */
export function traceOrder(sort: Sort | null): string | undefined {
  const column = sort && ordered[sort.column];
  return column ? `${column} ${sort.descending ? 'DESC' : 'ASC'}` : undefined;
}

/** An answer takes milliseconds, a batch minutes: "0.4 ms", "340 ms", "1.2 s", "4 min 10 s". */
export function took(milliseconds: number): string {
  if (milliseconds < 10) return `${Math.round(milliseconds * 10) / 10} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${Math.round(milliseconds / 100) / 10} s`;
  return duration(milliseconds);
}

/** A value as it is read: text as it is, everything else as JSON with a line for each part; nothing is empty. */
export const shownValue = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value, null, 2);
