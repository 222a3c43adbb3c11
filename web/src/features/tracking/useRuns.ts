// The table's runs: as the address asks for them, live, and without moving rows under the pointer.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { hasEnded, type RunsAsked, runsOptions } from '@/api/runs';
import { hold } from './logic/arrivals';

const often = 2000;

export function useRuns(engagement: string, asked: RunsAsked) {
  const list = useInfiniteQuery({
    ...runsOptions(engagement, asked),
    // Points write no events: while something trains, its latest figures are asked for.
    refetchInterval: ({ state }) =>
      state.data?.pages.length === 1 &&
      state.data.pages[0]?.runs.some(({ status }) => !hasEnded(status))
        ? often
        : false,
  });
  const fresh = useMemo(() => list.data?.pages.flatMap(({ runs }) => runs) ?? [], [list.data]);
  const view = JSON.stringify(asked);
  const [known, setKnown] = useState<{ view: string; ids: string[] } | null>(null);
  const current = known?.view === view ? known.ids : null;
  const { rows, waiting } = useMemo(() => hold(current, fresh), [current, fresh]);
  const settled = !list.isPlaceholderData && list.isSuccess;
  useEffect(() => {
    // What is shown is what is known; a further page adds to it below.
    if (settled && (current === null || rows.length > current.length))
      setKnown({ view, ids: rows.map(({ id }) => id) });
  }, [settled, current, rows, view]);
  // Where a filter is refused, what stood before it goes on standing.
  const last = useRef(rows);
  useEffect(() => {
    if (list.isSuccess) last.current = rows;
  }, [list.isSuccess, rows]);
  return {
    ...list,
    rows: list.isError ? last.current : rows,
    waiting: settled ? waiting : 0,
    showNew: () => setKnown({ view, ids: fresh.map(({ id }) => id) }),
  };
}
