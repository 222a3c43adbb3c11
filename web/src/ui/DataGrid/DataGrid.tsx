// Our own grid core: rows stay where they are, only numbers are sorted and filtered, and only the
// rows in view exist. Ten thousand rows sort between two frames.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Sort } from '@/lib/grid/columns';
import { filterRows, searchLines } from '@/lib/grid/filter';
import { toggleAll } from '@/lib/grid/select';
import { allRows, sortRows } from '@/lib/grid/sort';
import { textSize } from '../textSize';
import styles from './DataGrid.module.css';
import { GridHead } from './GridHead';
import { type GridColumn, GridRow, minimumWidth, type TreeRow, tracks } from './GridRow';
import { useColumnsInView } from './useColumnsInView';
import { useGridKeys } from './useGridKeys';

export interface DataGridProps<Row> {
  label: string;
  rows: readonly Row[];
  /** Keep this list stable between renders: rows redraw when it changes. */
  columns: readonly GridColumn<Row>[];
  rowKey: (row: Row) => string;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  /** The rows come in the order `sort` names; who sent them knows more of them than are here. */
  ordered?: boolean;
  filter?: string;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  /** Rows that hold others, which come behind them: how deep a row lies, and whether it is open. */
  tree?: (row: Row) => TreeRow;
  onToggle?: (row: Row) => void;
  /** The first column stays where it is while the others scroll sideways. */
  pinned?: boolean;
  /** What stands in place of rows when there are none, or none that fit the filter. */
  empty: ReactNode;
  /** A CSS length; without it the grid is as high as its rows, up to most of the window. */
  height?: string;
}

const none: ReadonlySet<string> = new Set();

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowKey,
    sort,
    onSort,
    ordered = false,
    filter = '',
    selected = none,
    onSelect,
    tree,
    onToggle,
    pinned = false,
    empty,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(scroller);
  const filtered = filter.trim() !== '';
  // Ten thousand lines are only made where somebody searches them.
  const lines = useMemo(
    () => (filtered ? searchLines(rows, columns) : []),
    [filtered, rows, columns],
  );
  const visible = useMemo(() => {
    const kept = filtered ? filterRows(lines, filter) : allRows(rows.length);
    return sortRows(
      rows,
      kept,
      columns.find((column) => column.id === sort?.column),
      ordered ? null : sort,
    );
  }, [rows, lines, filtered, filter, sort, ordered, columns]);
  const shown = useMemo(
    () => Array.from(visible, (index) => rowKey(rows[index] as Row)),
    [visible, rows, rowKey],
  );
  const virtual = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: rowHeight,
    // The sticky head must not cover the row that the keyboard just reached.
    scrollPaddingStart: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured anew when they change
  useEffect(() => virtual.measure(), [rowHeight]);
  const selectable = (position: number) =>
    !tree?.(rows[visible[position] as number] as Row).heading;
  const inView = useColumnsInView(scroller, columns, Boolean(onSelect));
  const { active, onKeyDown, onRowPress, onRowSelect } = useGridKeys({
    ...props,
    selected,
    shown,
    rowAt: (position) => rows[visible[position] as number],
    reveal: (position) => virtual.scrollToIndex(position),
    selectable,
  });
  // Headings of groups are not chosen; what stands below them is.
  const choosable = onSelect ? shown.filter((_, position) => selectable(position)) : shown;

  return (
    // Roles on divs: a table element cannot hold rows that do not exist yet
    // biome-ignore lint/a11y/noStaticElementInteractions: one of two roles that take keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both take a name and counts
    <div
      ref={scroller}
      role={tree ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={visible.length + 1}
      aria-colcount={columns.length + (onSelect ? 1 : 0)}
      aria-multiselectable={onSelect ? true : undefined}
      aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={styles.grid}
      data-pinned={pinned || undefined}
      style={{ height: props.height }}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        style={{
          minWidth: minimumWidth(columns, Boolean(onSelect)),
          ['--tracks' as string]: tracks(columns, Boolean(onSelect)),
        }}
      >
        <GridHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          inView={inView}
          all={choosable.length > 0 && choosable.every((key) => selected.has(key))}
          onSelectAll={onSelect && (() => onSelect(toggleAll(selected, choosable)))}
        />
        {visible.length === 0 ? (
          <div role="row">
            <div role="gridcell" className={styles.empty}>
              {empty}
            </div>
          </div>
        ) : (
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => (
              <GridRow
                key={shown[item.index]}
                id={`${id}-${item.index}`}
                row={rows[visible[item.index] as number] as Row}
                position={item.index}
                top={item.start - rowHeight}
                columns={columns}
                inView={inView}
                tree={tree}
                active={item.index === active}
                selected={selected.has(shown[item.index] ?? '')}
                onPress={onRowPress}
                onSelect={onSelect && onRowSelect}
                onToggle={onToggle}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function useRowHeight(element: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(32);
  useEffect(() => {
    if (!element.current) return;
    const rows = Number.parseFloat(getComputedStyle(element.current).getPropertyValue('--row'));
    if (rows > 0) setHeight(rows * textSize());
  }, [element]);
  return height;
}
