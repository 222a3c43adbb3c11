import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { runNamesOptions, type TraceRow } from './traceQueries';

// The ids travel in an address, which has to end somewhere.
const most = 100;

/** The name of a run that traces came from, or the beginning of its id while the name is not known. */
export function useRunNames(
  engagement: string,
  traces: readonly TraceRow[],
): (id: string) => string {
  const ids = useMemo(() => {
    // A client may write there what it likes; only what can be a run is asked for.
    const named = traces.flatMap(({ run }) => (run && /^[0-9a-f]{32}$/.test(run) ? [run] : []));
    return [...new Set(named)].slice(0, most).sort();
  }, [traces]);
  const names = useQuery(runNamesOptions(engagement, ids)).data;
  return useCallback((id) => names?.get(id) ?? id.slice(0, 8), [names]);
}
