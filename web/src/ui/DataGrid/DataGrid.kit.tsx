import { useState } from 'react';
import type { Sort } from '@/lib/grid/columns';
import { seededRandom } from '@/lib/random';
import { longText, noop } from '../kit/samples';
import { Status } from '../Status/Status';
import { TextField } from '../TextField/TextField';
import { DataGrid } from './DataGrid';
import type { GridColumn } from './GridRow';

interface Run {
  id: string;
  name: string;
  status: 'finished' | 'failed' | 'running';
  owner: string;
  loss: number | null;
}

const pick = <T,>(list: readonly T[], random: () => number) =>
  list[Math.floor(random() * list.length)] as T;

function makeRuns(count: number): Run[] {
  const random = seededRandom(4);
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    name:
      index === 3
        ? longText
        : `${pick(['calm', 'odd', 'late'], random)}-${pick(['heron', 'cedar'], random)}-${index + 1}`,
    status: pick(['finished', 'finished', 'running', 'failed'] as const, random),
    owner: pick(['Mei Tanaka', 'Amara Okafor', 'Luis Ortega'], random),
    loss: random() < 0.05 ? null : Math.round(random() * 10000) / 10000,
  }));
}

const kinds = { finished: 'ok', failed: 'bad', running: 'info' } as const;
const columns: GridColumn<Run>[] = [
  {
    id: 'name',
    header: 'Run',
    kind: 'text',
    width: 'minmax(160px, 2fr)',
    value: (run) => run.name,
  },
  {
    id: 'status',
    header: 'Status',
    kind: 'text',
    width: '110px',
    value: (run) => run.status,
    cell: (run) => <Status kind={kinds[run.status]}>{run.status}</Status>,
  },
  {
    id: 'owner',
    header: 'Owner',
    kind: 'text',
    width: 'minmax(110px, 1fr)',
    value: (run) => run.owner,
  },
  {
    id: 'loss',
    header: 'val/loss',
    kind: 'number',
    width: '90px',
    value: (run) => run.loss,
    text: (run) => run.loss?.toFixed(4) ?? '',
  },
];
const runs = makeRuns(10_000);
const keyOf = (run: Run) => run.id;

function Full() {
  const [sort, setSort] = useState<Sort | null>({ column: 'loss', descending: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['run-1']));
  const [filter, setFilter] = useState('');
  return (
    <>
      <TextField label="Filter runs" value={filter} onChange={setFilter} />
      <DataGrid
        label="Runs"
        height="300px"
        rows={runs}
        columns={columns}
        rowKey={keyOf}
        sort={sort}
        onSort={setSort}
        filter={filter}
        selected={selected}
        onSelect={setSelected}
        onOpen={noop}
        empty="No run fits this filter."
      />
    </>
  );
}

export const states = {
  'ten thousand rows': <Full />,
  empty: (
    <DataGrid
      label="Runs"
      rows={[]}
      columns={columns}
      rowKey={keyOf}
      sort={null}
      onSort={noop}
      empty="No runs yet."
    />
  ),
};
