import { LineChart } from './LineChart';

const steps = Array.from({ length: 120 }, (_, index) => index * 10);
const curve = (start: number, end: number, wave: number) =>
  steps.map(
    (_, index) => end + (start - end) * Math.exp(-index / 25) + Math.sin(index / wave) * 0.01,
  );
const losses = [
  { label: 'train/loss', values: curve(0.9, 0.31, 3) },
  {
    label: 'val/loss',
    values: curve(0.95, 0.42, 5).map((value, index) => (index > 60 && index < 66 ? null : value)),
  },
];
const range = [
  { label: 'least', values: curve(0.8, 0.25, 3), faint: true },
  { label: 'most', values: curve(1, 0.37, 3), faint: true },
  { label: 'train/loss', values: curve(0.9, 0.31, 3) },
];
const days = Array.from({ length: 30 }, (_, index) => Date.UTC(2026, 9, 20) + index * 86_400_000);
const recall = [{ label: 'recall', values: days.map((_, index) => 0.82 - index * 0.002) }];

export const states = {
  normal: <LineChart title="Loss by step" x={steps} xLabel="Step" series={losses} />,
  'over time': (
    <LineChart title="Recall in production" x={days} xKind="time" xLabel="Day" series={recall} />
  ),
  'with its range': <LineChart title="Loss by step" x={steps} xLabel="Step" series={range} />,
  empty: <LineChart title="Loss by step" x={[]} xLabel="Step" series={[]} />,
};
