import { memo, type ReactNode } from 'react';
import { type Column, cellText } from '@/lib/grid/columns';
import { t } from '../words';
import styles from './DataGrid.module.css';

export interface GridColumn<Row> extends Column<Row> {
  cell?: (row: Row) => ReactNode;
}

interface GridRowProps<Row> {
  id: string;
  row: Row;
  position: number;
  top: number;
  columns: readonly GridColumn<Row>[];
  active: boolean;
  selected: boolean;
  onPress: (position: number, twice: boolean) => void;
  onSelect: ((position: number, range: boolean) => void) | undefined;
}

function Row<R>(props: GridRowProps<R>) {
  const { id, row, position, top, columns, active, selected, onPress, onSelect } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for the keys of all rows
    <div
      id={id}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={onSelect ? selected : undefined}
      className={styles.row}
      data-active={active || undefined}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(position, event.detail > 1)}
    >
      {onSelect && (
        <div role="gridcell" className={styles.mark}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('selectRow')}
            checked={selected}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(position, event.shiftKey);
            }}
            readOnly
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={styles.cell} data-kind={column.kind}>
          {column.cell ? column.cell(row) : cellText(column, row)}
        </div>
      ))}
    </div>
  );
}

// Moving by one row redraws two rows, not all that are in view.
export const GridRow = memo(Row) as typeof Row;

export function tracks<R>(columns: readonly Column<R>[], marked: boolean): string {
  return [marked ? '36px' : '', ...columns.map((column) => column.width)].join(' ').trim();
}

/** Each column's first pixel length is the least it needs; together they decide when to scroll sideways. */
export function minimumWidth<R>(columns: readonly Column<R>[], marked: boolean): number {
  const least = columns.map((column) => Number(/(\d+)px/.exec(column.width)?.[1] ?? 80));
  return least.reduce((sum, width) => sum + width, marked ? 36 : 0);
}
