import { describe, expect, it } from 'vitest';
import { axisOf, type ComparedRow, comparedRows, scatterOf } from './compare';
import { inOrder, type RunTable, tableRuns, withNewest } from './table';

const table: RunTable = {
  ids: ['a', 'b', 'c'],
  names: ['one', 'two', 'three'],
  statuses: ['finished', 'running', 'finished'],
  experiment_ids: ['0', '0', '1'],
  users: ['mei', 'mei', 'mei'],
  started_at_ms: [10, 20, 30],
  columns: [
    { id: 'attributes.end_time', rows: [0, 2], numbers: [15, 40], texts: [] },
    { id: 'params.model', numbers: [], texts: ['svc', 'svc', 'svc'] },
    { id: 'metrics.f1', rows: [0, 1], numbers: [0.5, 'NaN' as unknown as number], texts: [] },
    { id: 'params.lr', numbers: [], texts: ['0.1', '1e-2', '0.3'] },
    { id: 'tags.tenon.baseline', rows: [1], numbers: [], texts: ['true'] },
    { id: 'tags.mlflow.parentRunId', rows: [2], numbers: [], texts: ['a'] },
    { id: 'data.rows', rows: [0], numbers: [], texts: ['77'] },
  ],
  complete: true,
};

describe('the table', () => {
  const runs = tableRuns(table);

  it('is read run by run', () => {
    expect(runs[0]).toMatchObject({
      id: 'a',
      started: 10,
      ended: 15,
      baseline: false,
      parent: null,
    });
    expect(runs[1]).toMatchObject({ ended: null, baseline: true, cells: { 'metrics.f1': 'NaN' } });
    expect(runs[2]?.parent).toBe('a');
  });

  it('is sorted here, what is unknown last in both directions', () => {
    const by = (column: string, descending: boolean) =>
      inOrder(runs, { column, descending }).map(({ id }) => id);
    expect(by('started', true)).toEqual(['c', 'b', 'a']);
    expect(by('metrics.f1', true)).toEqual(['a', 'b', 'c']);
    expect(by('metrics.f1', false)).toEqual(['a', 'b', 'c']);
    expect(by('params.lr', false)).toEqual(['a', 'c', 'b']);
    expect(by('duration', true)).toEqual(['c', 'a', 'b']);
  });

  it('takes newer values without moving a row', () => {
    const newer = { ...(runs[1] as (typeof runs)[0]), name: 'newer' };
    expect(withNewest(runs, [newer]).map(({ name }) => name)).toEqual(['one', 'newer', 'three']);
    expect(withNewest(runs, [])).toBe(runs);
  });
});

describe('runs beside each other', () => {
  const rows = comparedRows(table);
  const row = (id: string) => rows.find((one) => one.id === id) as ComparedRow;

  it('show figures first, and know what differs', () => {
    expect(rows.map(({ id, differs }) => `${id} ${differs}`)).toEqual([
      'metrics.f1 true',
      'params.model false',
      'params.lr true',
      'data.rows true',
    ]);
  });

  it('are points where both values are known', () => {
    expect(scatterOf(row('params.lr'), row('params.model'))).toEqual([
      { run: 0, x: 0.1, y: 0 },
      { run: 1, x: 0.01, y: 0 },
      { run: 2, x: 0.3, y: 0 },
    ]);
    expect(scatterOf(row('data.rows'), row('params.lr'))).toEqual([{ run: 0, x: 77, y: 0.1 }]);
    expect(axisOf(row('params.model')).words).toEqual(['svc']);
  });
});
