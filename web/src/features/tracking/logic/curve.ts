// A curve as the chart draws it, from the server's points or from its buckets.
import type { components } from '@/api/schema';

type Curve = components['schemas']['Curve'];

export type Line = 'value' | 'least' | 'most';

export interface DrawnCurve {
  x: number[];
  lines: { line: Line; values: (number | null)[] }[];
}

// NaN and the infinities travel as text and are gaps in a picture.
const drawn = (value: unknown): number | null => {
  const number = value === null || value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
};

export function drawCurve({ points, buckets }: Curve): DrawnCurve {
  if (buckets.length > 0)
    return {
      x: buckets.map(({ last_step }) => last_step),
      lines: [
        { line: 'value', values: buckets.map(({ last }) => drawn(last)) },
        { line: 'least', values: buckets.map(({ min }) => drawn(min)) },
        { line: 'most', values: buckets.map(({ max }) => drawn(max)) },
      ],
    };
  // Points come by time; the picture goes by step, and of two at one step the later counts.
  const last = new Map(points.map(({ step, value }) => [step, value]));
  const steps = [...last.keys()].sort((a, b) => a - b);
  return {
    x: steps,
    lines: [{ line: 'value', values: steps.map((step) => drawn(last.get(step))) }],
  };
}

/** Measured by the machine rather than by the program, as MLflow names them. */
export const isSystem = (key: string) => key.startsWith('system/');
