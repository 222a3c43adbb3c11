import { useMemo } from 'react';
import { figure } from '@/lib/figure';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { Switch } from '@/ui/Switch/Switch';
import styles from '../../compare.module.css';
import type { ComparedRow } from '../../logic/compare';
import { t } from '../../text/compare';
import type { ViewProps } from './Compare';
import { RunNames } from './RunNames';

const keyOf = ({ id }: ComparedRow) => id;
const noSort = () => {};

/** Runs across, names down; what is the same everywhere stays away until it is asked for. */
export function Differences(props: ViewProps & { onDrop: (run: string) => void }) {
  const { table, rows, search, onSearch } = props;
  const shown = search.all ? rows : rows.filter(({ differs }) => differs);
  const columns = useMemo(
    (): GridColumn<ComparedRow>[] => [
      {
        id: 'key',
        header: t('name'),
        kind: 'text',
        width: 'minmax(180px, 1fr)',
        sortable: false,
        value: ({ key }) => key,
      },
      {
        id: 'kind',
        header: t('kind'),
        kind: 'text',
        width: '110px',
        sortable: false,
        value: ({ kind }) => t(`kind_${kind}`),
      },
      ...table.names.map(
        (name, at): GridColumn<ComparedRow> => ({
          id: table.ids[at] ?? String(at),
          header: name,
          kind: 'number',
          width: 'minmax(120px, 1fr)',
          sortable: false,
          value: ({ values }) => values[at] ?? null,
          cell: (row) => <Value row={row} at={at} />,
        }),
      ),
    ],
    [table],
  );
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Switch
          label={t('onlyDifferences')}
          checked={search.all === undefined}
          onChange={(on) => onSearch({ all: on ? undefined : 'yes' })}
        />
        <RunNames engagement={props.engagement} table={table} onDrop={props.onDrop} />
      </div>
      <DataGrid
        label={t('differences')}
        rows={shown}
        columns={columns}
        rowKey={keyOf}
        sort={null}
        onSort={noSort}
        pinned
        empty={t('nothingDiffers')}
      />
    </div>
  );
}

function Value({ row, at }: { row: ComparedRow; at: number }) {
  const value = row.values[at];
  if (value === null || value === undefined) return <span className={styles.quiet}>–</span>;
  const text = row.kind === 'metrics' ? figure(value) : String(value);
  // Against the first run, which the others are held against.
  return value === row.values[0] ? text : <b title={text}>{text}</b>;
}
