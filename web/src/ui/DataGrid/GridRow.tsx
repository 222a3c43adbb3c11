import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { type Column, cellText } from '@/lib/grid/columns';
import { t } from '../words';
import styles from './DataGrid.module.css';
import type { ColumnsInView } from './useColumnsInView';

export interface GridColumn<Row> extends Column<Row> {
  cell?: (row: Row) => ReactNode;
}

export interface TreeRow {
  /** From 1. */
  level: number;
  /** Nothing where it holds no rows. */
  open?: boolean | undefined;
  /** It names what stands below it and is not itself one of the things listed. */
  heading?: boolean;
}

interface GridRowProps<Row> {
  id: string;
  row: Row;
  position: number;
  top: number;
  columns: readonly GridColumn<Row>[];
  inView: ColumnsInView;
  tree: ((row: Row) => TreeRow) | undefined;
  active: boolean;
  selected: boolean;
  onPress: (position: number, twice: boolean) => void;
  onSelect: ((position: number, range: boolean) => void) | undefined;
  onToggle: ((row: Row) => void) | undefined;
}

function Row<R>(props: GridRowProps<R>) {
  const { id, row, position, top, columns, inView, active, selected } = props;
  const { onPress, onSelect, onToggle } = props;
  const node = props.tree?.(row);
  const marked = onSelect !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for the keys of all rows
    <div
      id={id}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={onSelect && !node?.heading ? selected : undefined}
      aria-level={node?.level}
      aria-expanded={node?.open}
      className={styles.row}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-heading={node?.heading}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(position, event.detail > 1)}
    >
      {onSelect && (
        <div role="gridcell" className={styles.mark}>
          {!node?.heading && (
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
          )}
        </div>
      )}
      {columns.map((column, index) => {
        if (!inView.has(index)) return null;
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={placeOf(index, marked)}
            className={styles.cell}
            data-kind={column.kind}
            style={{ gridColumn: placeOf(index, marked) }}
          >
            {node && index === 0 && (
              <TreeMark node={node} onToggle={onToggle && (() => onToggle(row))} />
            )}
            {column.cell ? column.cell(row) : cellText(column, row)}
          </div>
        );
      })}
    </div>
  );
}

// The arrow of a row that holds others; keyboards turn it from the grid itself.
function TreeMark({ node, onToggle }: { node: TreeRow; onToggle: (() => void) | undefined }) {
  const Arrow = node.open ? ChevronDown : ChevronRight;
  return (
    <span className={styles.tree} style={{ paddingInlineStart: `${(node.level - 1) * 18}px` }}>
      {node.open !== undefined ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(node.open ? 'closeRow' : 'openRow')}
          onClick={(event) => {
            event.stopPropagation();
            onToggle?.();
          }}
        >
          <Arrow size={15} aria-hidden="true" />
        </button>
      ) : (
        <span />
      )}
    </span>
  );
}

/** The grid line a column begins at: only those in view are drawn, each at its place. */
export const placeOf = (index: number, marked: boolean) => index + (marked ? 2 : 1);

// Moving by one row redraws two rows, not all that are in view.
export const GridRow = memo(Row) as typeof Row;

export const markWidth = 36;
export const leastWidth = <R,>(column: Column<R>) =>
  Number(/(\d+)px/.exec(column.width)?.[1] ?? 80);

// Columns say their widths in pixels of ordinary text; where text is larger they grow with it.
const rem = (pixels: number) => `${pixels / 16}rem`;

export function tracks<R>(columns: readonly Column<R>[], marked: boolean): string {
  const widths = columns.map(({ width }) =>
    width.replaceAll(/(\d+)px/g, (_, pixels) => rem(Number(pixels))),
  );
  return [marked ? `${markWidth}px` : '', ...widths].join(' ').trim();
}

/** Each column's first pixel length is the least it needs; together they decide when to scroll sideways. */
export function minimumWidth<R>(columns: readonly Column<R>[], marked: boolean): string {
  const least = columns.reduce((sum, column) => sum + leastWidth(column), 0);
  return `calc(${marked ? markWidth : 0}px + ${rem(least)})`;
}
