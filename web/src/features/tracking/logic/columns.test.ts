import { describe, expect, it } from 'vitest';
import { kindOf, orderBy, readColumns, wholeFilter, writeColumns } from './columns';

describe('columns', () => {
  it('survive the address, whatever they are called', () => {
    const ids = ['metrics.val, weighted', 'params.a.b', 'tags.team'];
    expect(readColumns(writeColumns(ids))).toEqual(ids);
    expect(readColumns('')).toEqual([]);
    expect(readColumns('data.x,name')).toEqual([]);
    expect(readColumns(undefined)).toBeNull();
    expect(kindOf('params.a.b')).toBe('params');
    expect(kindOf('started')).toBeNull();
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
