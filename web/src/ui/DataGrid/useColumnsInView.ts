// Two hundred columns are more than a page can draw: those outside the window are left out. Columns have
// their least width as soon as the grid scrolls sideways, so their places follow from it.
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Column } from '@/lib/grid/columns';
import { textSize } from '../textSize';
import { leastWidth, markWidth } from './GridRow';

export interface ColumnsInView {
  has: (index: number) => boolean;
}

const all: ColumnsInView = { has: () => true };
const many = 24;
/** The window moves by steps, so that scrolling draws anew only now and then. */
const step = 400;

export function useColumnsInView<Row>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly Column<Row>[],
  marked: boolean,
): ColumnsInView {
  const [at, setAt] = useState({ left: 0, width: 2000, scale: 1 });
  const needed = columns.length > many;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !needed) return;
    const look = () => {
      const left = Math.floor(element.scrollLeft / step) * step;
      const width = Math.ceil(element.clientWidth / step) * step;
      const scale = textSize() / 16;
      setAt((before) =>
        before.left === left && before.width === width && before.scale === scale
          ? before
          : { left, width, scale },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [scroller, needed]);
  return useMemo(() => {
    if (!needed) return all;
    let edge = marked ? markWidth : 0;
    const seen = columns.map((column, index) => {
      const begin = edge;
      edge += leastWidth(column) * at.scale;
      return index === 0 || (edge > at.left - step && begin < at.left + at.width + 2 * step);
    });
    return { has: (index) => seen[index] ?? false };
  }, [needed, columns, marked, at]);
}
