import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { addRange, toggleKey } from '@/lib/grid/select';
import type { TreeRow } from './GridRow';

interface GridKeys<Row> {
  shown: readonly string[];
  rowAt: (position: number) => Row | undefined;
  reveal: (position: number) => void;
  selected: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  selectable: (position: number) => boolean;
  tree?: (row: Row) => TreeRow;
  onToggle?: (row: Row) => void;
}

const page = 15;

export function useGridKeys<Row>(grid: GridKeys<Row>) {
  // The active row is remembered by its key, so that it stays itself when the order changes.
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });
  const at = activeKey === null ? -1 : grid.shown.indexOf(activeKey);
  const active = at < 0 ? null : at;

  const go = (position: number) => {
    const last = grid.shown.length - 1;
    const target = Math.max(0, Math.min(last, position));
    setActiveKey(grid.shown[target] ?? null);
    if (last >= 0) grid.reveal(target);
  };

  const onRowSelect = useCallback((position: number, range: boolean) => {
    const { shown, selected, onSelect, selectable } = latest.current;
    const key = shown[position];
    if (key === undefined || !onSelect || !selectable(position)) return;
    const choosable = shown.filter((_, at) => selectable(at));
    onSelect(range ? addRange(selected, choosable, anchor.current, key) : toggleKey(selected, key));
    anchor.current = key;
    setActiveKey(key);
  }, []);

  const onRowPress = useCallback((position: number, twice: boolean) => {
    const { shown, rowAt, onOpen, onPeek, onToggle, selectable } = latest.current;
    setActiveKey(shown[position] ?? null);
    const row = rowAt(position);
    if (row === undefined) return;
    if (!selectable(position)) return onToggle?.(row);
    if (twice || !onPeek) onOpen?.(row);
    else onPeek(row);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a button inside the grid are that button's.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const here = active ?? -1;
    const row = active === null ? undefined : grid.rowAt(active);
    const heading = active !== null && !grid.selectable(active);
    /** Opens a closed row, closes an open one, and goes up from one that holds nothing. */
    const turn = (open: boolean) => {
      const node = row && grid.tree?.(row);
      if (!row || !node) return;
      if (node.open === !open) return grid.onToggle?.(row);
      if (open || node.level === 1) return;
      for (let at = here - 1; at >= 0; at--) {
        const above = grid.rowAt(at);
        if (above && (grid.tree?.(above).level ?? 1) < node.level) return go(at);
      }
    };
    const acts: Record<string, () => void> = {
      j: () => go(here + 1),
      ArrowDown: () => go(here + 1),
      k: () => go(here - 1),
      ArrowUp: () => go(here - 1),
      PageDown: () => go(here + page),
      PageUp: () => go(here - page),
      Home: () => go(0),
      End: () => go(grid.shown.length - 1),
      x: () => active !== null && onRowSelect(active, event.shiftKey),
      ' ': () => {
        if (row === undefined) return;
        if (heading) grid.onToggle?.(row);
        else if (grid.onPeek && !event.shiftKey) grid.onPeek(row);
        else onRowSelect(here, event.shiftKey && !grid.onPeek);
      },
      Enter: () => row !== undefined && (heading ? grid.onToggle : grid.onOpen)?.(row),
      ...(grid.tree && { ArrowRight: () => turn(true), ArrowLeft: () => turn(false) }),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    // The grid has the key; the page's own shortcuts must not see it as well.
    event.stopPropagation();
    act();
  };

  return { active, onKeyDown, onRowPress, onRowSelect };
}
