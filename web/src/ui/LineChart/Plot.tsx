// The one place that knows uPlot. It draws on a canvas, which reads no CSS variables, so the colours
// are looked up here and the plot is made anew when the theme changes.
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { absoluteTime } from '@/lib/time';
import { textSize } from '../textSize';
import { colorOf } from './colors';
import type { LineChartProps } from './LineChart';
import { useThemeCount } from './useThemeCount';

interface PlotProps extends Pick<LineChartProps, 'x' | 'series' | 'xKind'> {
  height: number;
  format: (value: number) => string;
  joined: boolean;
  logarithmic: boolean;
  cursor: number | null;
  onCursor: (position: number | null) => void;
}

const day = 86_400_000;

// Days as everywhere in the product: no month before the day in one country and after it in another.
const timeMarks: uPlot.Axis.DynamicValues = (_, marks, _axis, _space, step) =>
  marks.map((mark) => {
    const text = absoluteTime(new Date(mark).toISOString());
    return step >= day ? text.slice(5, 10) : text.slice(11);
  });

const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3]];

export function Plot(props: PlotProps) {
  const { x, series, xKind, height, format, joined, logarithmic, cursor, onCursor } = props;
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const report = useRef(onCursor);
  const theme = useThemeCount();
  useEffect(() => {
    report.current = onCursor;
  });

  // Two hundred lines are dear to set up and cheap to draw: the same lines with other values stay the same plot.
  const lines = series.map(({ label, faint, values }) => [label, faint, values.length < 3]);
  const shape = JSON.stringify(lines);
  const drawn = useRef<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme needs a new plot; new values do not
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const color = (name: string) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
    // Marks and the room for them grow with the text of the page.
    const scale = textSize() / 16;
    const axis: uPlot.Axis = {
      stroke: color('text-2'),
      font: `${12 * scale}px "IBM Plex Sans Variable", sans-serif`,
      grid: { stroke: color('line'), width: 1 },
      ticks: { show: false },
    };
    // A logarithmic axis leaves most of its marks without a number.
    const mark = (value: number | null) => (value === null ? '' : format(value));
    const made = new uPlot(
      {
        width: element.clientWidth || 300,
        height,
        legend: { show: false },
        cursor: { y: false, points: { size: 7 }, drag: { setScale: false } },
        scales: { x: { time: xKind === 'time' }, y: { distr: logarithmic ? 3 : 1 } },
        ms: 1,
        axes: [
          { ...axis, size: 34 * scale, ...(xKind === 'time' ? { values: timeMarks } : {}) },
          { ...axis, size: 58 * scale, values: (_, marks) => marks.map(mark) },
        ],
        series: [
          {},
          ...series.map((one, index) => ({
            label: one.label,
            stroke: color(colorOf(series, index)),
            width: one.faint ? 1 : 1.5,
            dash: dashes[Math.floor(index / 8) % dashes.length],
            spanGaps: joined,
            points: { show: one.values.length < 3 },
          })),
        ],
        hooks: {
          setCursor: [
            // Only a pointer moves the reading here; the keyboard path sets the cursor itself.
            ({ cursor: { idx, event } }) => {
              if (event) report.current(idx ?? null);
            },
          ],
        },
      },
      dataOf(x, series),
      element,
    );
    plot.current = made;
    drawn.current = series;
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
    };
  }, [shape, xKind, height, format, joined, logarithmic, theme]);

  useEffect(() => {
    if (drawn.current === series) return;
    drawn.current = series;
    plot.current?.setData(dataOf(x, series));
  }, [x, series]);

  useEffect(() => {
    const made = plot.current;
    const value = cursor === null ? undefined : x[cursor];
    if (made && value !== undefined && made.cursor.idx !== cursor) {
      made.setCursor({ left: made.valToPos(value, 'x'), top: 0 }, false);
    }
  }, [cursor, x]);

  return <div ref={place} aria-hidden="true" />;
}

const dataOf = (x: readonly number[], series: PlotProps['series']) =>
  [x, ...series.map(({ values }) => values)] as uPlot.AlignedData;
