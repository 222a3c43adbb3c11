// The table's runs: as the address asks for them, live, and without moving rows under the pointer.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { hasEnded } from '@/api/runs';
import { useLive } from '@/app/live/live';
import type { Sort } from '@/lib/grid/columns';
import { hold } from './logic/arrivals';
import { orderBy } from './logic/columns';
import { inOrder, type TableRun, tableRuns, withNewest } from './logic/table';
import { type TableAsked, tableKey, tableOptions } from './queries';

const often = 2000;
/** A table of a few hundred is read anew at once, one of ten thousand not at every run that starts. */
const patience = (rows: number) => (rows < 1000 ? 300 : 5000);

interface Asked extends Omit<TableAsked, 'order'> {
  sort: Sort | null;
}

export function useRuns(engagement: string, { sort, ...asked }: Asked) {
  // All runs are here, so they are sorted here; only where they are too many does the server choose.
  const [tooMany, setTooMany] = useState(false);
  const order = tooMany ? orderBy(sort) : undefined;
  const table = useQuery(tableOptions(engagement, { ...asked, order }));
  const settled = !table.isPlaceholderData && table.isSuccess;
  useEffect(() => {
    if (settled && !table.data.complete) setTooMany(true);
  }, [settled, table.data]);
  useLiveTable(engagement, table.data?.ids.length ?? 0);

  const read = useMemo(() => (table.data ? tableRuns(table.data) : []), [table.data]);
  const newest = useNewest(engagement, asked, read);
  const fresh = useMemo(
    () => inOrder(withNewest(read, newest), tooMany ? null : sort),
    [read, newest, sort, tooMany],
  );
  const view = JSON.stringify([asked, sort]);
  const [known, setKnown] = useState<{ view: string; rows: readonly TableRun[] } | null>(null);
  const current = known?.view === view ? known.rows : null;
  const complete = table.data?.complete ?? true;
  const { rows, waiting } = useMemo(
    () => hold(current, fresh, complete),
    [current, fresh, complete],
  );
  useEffect(() => {
    // What is shown is what is known, with its newest values.
    if (settled && !(current && isSame(current, rows))) setKnown({ view, rows });
  }, [settled, current, rows, view]);
  // Where a filter is refused, what stood before it goes on standing.
  const last = useRef({ rows, answer: table.data });
  useEffect(() => {
    if (table.isSuccess) last.current = { rows, answer: table.data };
  }, [table.isSuccess, table.data, rows]);
  return {
    table,
    complete,
    /** What the rows were made from. */
    answer: table.data ?? last.current.answer,
    rows: table.isError ? last.current.rows : rows,
    waiting: settled ? waiting : 0,
    showNew: () => setKnown({ view, rows: fresh }),
  };
}

/** Points write no events: while something trains, the latest figures of what trains are asked for. */
function useNewest(
  engagement: string,
  asked: Omit<TableAsked, 'order'>,
  runs: readonly TableRun[],
): readonly TableRun[] {
  const training = runs.some(({ status }) => !hasEnded(status));
  const filter = [asked.filter, "attributes.status = 'RUNNING'"].filter(Boolean).join(' AND ');
  const newest = useQuery({
    ...tableOptions(engagement, { ...asked, filter }),
    enabled: training,
    refetchInterval: often,
  });
  return useMemo(() => (newest.data ? tableRuns(newest.data) : []), [newest.data]);
}

function useLiveTable(engagement: string, rows: number): void {
  const client = useQueryClient();
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(due.current), []);
  useLive(['run.*'], (event) => {
    if (event.engagement !== engagement || due.current !== undefined) return;
    due.current = setTimeout(() => {
      due.current = undefined;
      void client.invalidateQueries({ queryKey: tableKey(engagement) });
    }, patience(rows));
  });
}

const isSame = (one: readonly TableRun[], other: readonly TableRun[]) =>
  one.length === other.length && one.every((row, at) => row === other[at]);
