import { describe, expect, it } from 'vitest';
import { type Arrangement, arrange, type Line } from './arrange';
import type { TableRun } from './table';

const run = (id: string, more: Partial<TableRun> = {}): TableRun => ({
  id,
  name: id,
  status: 'finished',
  experiment: '0',
  user: '',
  started: 0,
  ended: 1,
  baseline: false,
  parent: null,
  cells: {},
  ...more,
});

const flat: Arrangement = { group: undefined, metric: undefined, nested: false, shut: new Set() };
const drawn = (lines: Line[]) =>
  lines
    .map((line) =>
      line.kind === 'group'
        ? `[${line.label || '-'} ${line.count}${line.stats ? ` ${line.stats.least}/${line.stats.mean}/${line.stats.most}` : ''}]`
        : `${'>'.repeat(line.level - 1)}${line.key}`,
    )
    .join(' ');

describe('lines', () => {
  it('are the runs where nothing else is asked', () => {
    expect(drawn(arrange([run('a'), run('b', { parent: 'a' })], flat))).toBe('a b');
  });

  it('stand below the run they are nested in, in their order', () => {
    const runs = [
      run('c', { parent: 'a' }),
      run('a'),
      run('d', { parent: 'c' }),
      run('b', { parent: 'gone' }),
    ];
    const nested = { ...flat, nested: true };
    expect(drawn(arrange(runs, nested))).toBe('a >c >>d b');
    expect(drawn(arrange(runs, { ...nested, shut: new Set(['a']) }))).toBe('a b');
  });

  it('never vanish in a circle', () => {
    const runs = [run('a', { parent: 'b' }), run('b', { parent: 'a' }), run('c', { parent: 'c' })];
    expect(drawn(arrange(runs, { ...flat, nested: true }))).toBe('c a >b');
  });

  it('are summed up by group, by numbers only', () => {
    const runs = [
      run('a', { cells: { 'params.model': 'svc', 'metrics.f1': 0.25 } }),
      run('b', { cells: { 'metrics.f1': 1 } }),
      run('c', { cells: { 'params.model': 'svc', 'metrics.f1': 0.75 } }),
      run('d', { cells: { 'params.model': 'svc', 'metrics.f1': 'NaN' } }),
    ];
    const how = { ...flat, group: 'params.model', metric: 'metrics.f1' };
    expect(drawn(arrange(runs, how))).toBe('[svc 3 0.25/0.5/0.75] >a >c >d [- 1 1/1/1] >b');
    expect(drawn(arrange(runs, { ...how, shut: new Set(['g:svc']) }))).toBe(
      '[svc 3 0.25/0.5/0.75] [- 1 1/1/1] >b',
    );
  });
});
