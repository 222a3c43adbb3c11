import { ArrowDown, ArrowUp } from 'lucide-react';
import { nextSort, type Sort } from '@/lib/grid/columns';
import { t } from '../words';
import styles from './DataGrid.module.css';
import { type GridColumn, placeOf } from './GridRow';
import type { ColumnsInView } from './useColumnsInView';

interface GridHeadProps<Row> {
  columns: readonly GridColumn<Row>[];
  inView: ColumnsInView;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  all: boolean;
  onSelectAll: (() => void) | undefined;
}

export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, inView, sort, onSort, all, onSelectAll } = props;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.headRow} aria-rowindex={1}>
        {onSelectAll && (
          <div role="columnheader" className={styles.mark}>
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={all}
              onChange={onSelectAll}
            />
          </div>
        )}
        {columns.map((column, index) => {
          if (!inView.has(index)) return null;
          const sorted = sort?.column === column.id ? sort : null;
          const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={placeOf(index, onSelectAll !== undefined)}
              className={styles.headCell}
              data-kind={column.kind}
              style={{ gridColumn: placeOf(index, onSelectAll !== undefined) }}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
            >
              {column.sortable === false ? (
                <span className={styles.name}>{column.header}</span>
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  title={t('sortBy', { column: column.header })}
                  onClick={() => onSort(nextSort(sort, column))}
                >
                  <span className={styles.name}>{column.header}</span>
                  {sorted && <Arrow size={13} aria-hidden="true" />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
