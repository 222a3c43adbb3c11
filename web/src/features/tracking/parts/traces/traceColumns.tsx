import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { Time } from '@/ui/Time/Time';
import { took } from '../../logic/traces';
import { t } from '../../text/traces';
import type { TraceRow } from '../../traceQueries';
import { TraceState } from './TraceState';

const number = new Intl.NumberFormat('en');

/** The server orders by time and duration only. */
export function traceColumns(runName: (id: string) => string): GridColumn<TraceRow>[] {
  return [
    {
      id: 'name',
      header: t('name'),
      kind: 'text',
      width: 'minmax(140px, 1fr)',
      sortable: false,
      value: ({ name, id }) => name || id,
    },
    {
      id: 'state',
      header: t('state'),
      kind: 'text',
      width: '112px',
      sortable: false,
      value: ({ state }) => t(state),
      cell: ({ state }) => <TraceState state={state} />,
    },
    beginning('request'),
    beginning('response'),
    {
      id: 'started',
      header: t('started'),
      kind: 'number',
      width: '152px',
      value: ({ started_at_ms }) => started_at_ms,
      cell: ({ started_at_ms }) => <Time at={new Date(started_at_ms).toISOString()} />,
    },
    {
      id: 'duration',
      header: t('duration'),
      kind: 'number',
      width: '104px',
      value: ({ duration_ms }) => duration_ms ?? null,
      text: ({ duration_ms }) => (duration_ms === undefined ? '' : took(duration_ms)),
    },
    {
      id: 'tokens',
      header: t('tokens'),
      kind: 'number',
      width: '84px',
      sortable: false,
      value: ({ tokens }) => tokens ?? null,
      text: ({ tokens }) => (tokens === undefined ? '' : number.format(tokens)),
    },
    {
      id: 'run',
      header: t('run'),
      kind: 'text',
      width: 'minmax(110px, 1fr)',
      sortable: false,
      value: ({ run }) => (run === undefined ? null : runName(run)),
    },
  ];
}

const beginning = (which: 'request' | 'response'): GridColumn<TraceRow> => ({
  id: which,
  header: t(which),
  kind: 'text',
  width: 'minmax(160px, 2fr)',
  sortable: false,
  value: (trace) => trace[which] ?? null,
});
