import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { addRange, toggleKey } from '@/lib/grid/select';

interface GridKeys<Row> {
  shown: readonly string[];
  rowAt: (position: number) => Row | undefined;
  reveal: (position: number) => void;
  selected: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
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
    const { shown, selected, onSelect } = latest.current;
    const key = shown[position];
    if (key === undefined || !onSelect) return;
    onSelect(range ? addRange(selected, shown, anchor.current, key) : toggleKey(selected, key));
    anchor.current = key;
    setActiveKey(key);
  }, []);

  const onRowPress = useCallback((position: number, twice: boolean) => {
    const { shown, rowAt, onOpen, onPeek } = latest.current;
    setActiveKey(shown[position] ?? null);
    const row = rowAt(position);
    if (row === undefined) return;
    if (twice || !onPeek) onOpen?.(row);
    else onPeek(row);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a button inside the grid are that button's.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const here = active ?? -1;
    const row = active === null ? undefined : grid.rowAt(active);
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
      ' ': () =>
        row !== undefined && (grid.onPeek ? grid.onPeek(row) : onRowSelect(here, event.shiftKey)),
      Enter: () => row !== undefined && grid.onOpen?.(row),
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
