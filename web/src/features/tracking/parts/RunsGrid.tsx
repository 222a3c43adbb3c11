import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import type { Sort } from '@/lib/grid/columns';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { useExperimentName } from '../experiments';
import { type Line, shortKey } from '../logic/arrange';
import type { TableRun } from '../logic/table';
import { t } from '../text/runs';
import { gridColumns } from './runColumns';

interface RunsGridProps {
  engagement: EngagementSeat;
  lines: readonly Line[];
  group: string | undefined;
  metric: string | undefined;
  columns: readonly string[];
  sort: Sort | null;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onSort: (sort: Sort | null) => void;
  onPeek: (run: TableRun) => void;
  onToggle: (key: string) => void;
  onClear: () => void;
}

const keyOf = ({ key }: Line) => key;

export function RunsGrid(props: RunsGridProps) {
  const { engagement, lines, group, metric, columns, selected, onSelect } = props;
  const navigate = useNavigate();
  const seen = useMemo(() => {
    const numbers = lines.map((line) => (line.kind === 'run' ? line.run.experiment : line.label));
    return [...new Set(numbers)].join(' ');
  }, [lines]);
  const nameOf = useExperimentName(engagement.handle, seen);
  const shown = useMemo(
    () => gridColumns({ columns, group, metric, nameOf }),
    [columns, group, metric, nameOf],
  );
  const isTree = lines.some((line) => line.kind === 'group' || line.open !== undefined);
  const tree = useCallback(
    (line: Line) =>
      line.kind === 'group'
        ? { level: 1, open: line.open, heading: true }
        : { level: line.level, open: line.open },
    [],
  );
  return (
    <DataGrid
      label={t('runs')}
      rows={lines}
      columns={shown}
      rowKey={keyOf}
      pinned
      ordered
      sort={props.sort}
      onSort={props.onSort}
      selected={selected}
      onSelect={onSelect}
      onPeek={(line) => line.kind === 'run' && props.onPeek(line.run)}
      onOpen={(line) =>
        line.kind === 'run' &&
        void navigate({
          to: '/w/$workspace/e/$handle/runs/$run',
          params: { workspace: engagement.workspace, handle: engagement.handle, run: line.run.id },
        })
      }
      {...(isTree && {
        tree,
        onToggle: (line: Line) =>
          props.onToggle(line.kind === 'group' ? line.key : shortKey(line.key)),
      })}
      empty={
        <EmptyState
          title={t('noMatch')}
          action={<Button onClick={props.onClear}>{t('clear')}</Button>}
        />
      }
    />
  );
}
