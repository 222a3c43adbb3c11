import { describe, expect, it } from 'vitest';
import type { RunRow } from '@/api/runs';
import {
  columnOf,
  loggedColumns,
  orderBy,
  readColumns,
  usualColumns,
  wholeFilter,
  writeColumns,
} from './columns';

const run = (metrics: Record<string, number>, params: Record<string, string> = {}): RunRow => ({
  id: Object.keys(metrics).join('-'),
  name: 'calm-heron',
  status: 'finished',
  experiment_id: '0',
  user: 'mei',
  started_at_ms: 0,
  baseline: false,
  metrics,
  params,
});

describe('columns', () => {
  const logged = loggedColumns([
    run({ f1: 1, loss: 2, 'system/cpu': 3 }, { lr: '0.1' }),
    run({ f1: 1 }, { lr: '0.2', model: 'svc' }),
  ]);

  it('are what was logged, the most common first', () => {
    expect(logged.map(({ id, count }) => `${id} ${count}`)).toEqual([
      'metrics.f1 2',
      'params.lr 2',
      'metrics.loss 1',
      'params.model 1',
      'metrics.system/cpu 1',
    ]);
  });

  it('are without system metrics until somebody chooses', () => {
    expect(usualColumns(logged)).toEqual([
      'metrics.f1',
      'metrics.loss',
      'params.lr',
      'params.model',
    ]);
  });

  it('survive the address, whatever they are called', () => {
    const ids = ['metrics.val, weighted', 'params.a.b'];
    expect(readColumns(writeColumns(ids))).toEqual(ids);
    expect(readColumns('')).toEqual([]);
    expect(readColumns('tags.x,metrics.')).toEqual([]);
    expect(readColumns(undefined)).toBeNull();
    expect(columnOf('params.a.b')).toEqual({ id: 'params.a.b', kind: 'params', key: 'a.b' });
  });
});

describe('what the server is asked', () => {
  it.each([
    [{ column: 'name', descending: false }, 'attributes.run_name ASC'],
    [{ column: 'metrics.val f1', descending: true }, 'metrics.`val f1` DESC'],
    [{ column: 'metrics.a`b', descending: true }, 'metrics."a`b" DESC'],
    [{ column: 'duration', descending: true }, undefined],
    [null, undefined],
  ])('orders %j', (sort, expected) => {
    expect(orderBy(sort)).toBe(expected);
  });

  it('joins what was typed and the status that was chosen', () => {
    expect(wholeFilter(' metrics.f1 > 0.9 ', 'failed')).toBe(
      "metrics.f1 > 0.9 AND attributes.status = 'FAILED'",
    );
    expect(wholeFilter(undefined, 'running')).toBe("attributes.status = 'RUNNING'");
    expect(wholeFilter(undefined, undefined)).toBe('');
  });
});
