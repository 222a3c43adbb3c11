import { describe, expect, it } from 'vitest';
import { nearestPlace, pointerParts, readAt, writeAt } from './pointer';

const document = { title: 'Chatbot', list: [{ id: 'a', n: 1 }, { id: 'b' }], 'a/b': { '~': 2 } };

describe('a pointer', () => {
  it('is cut into parts with its escapes undone', () => {
    expect(pointerParts('')).toEqual([]);
    expect(pointerParts('/a~1b/~0/0')).toEqual(['a/b', '~', '0']);
  });

  it('reads what is there, and undefined where nothing is', () => {
    expect(readAt(document, '')).toBe(document);
    expect(readAt(document, '/list/0/n')).toBe(1);
    expect(readAt(document, '/a~1b/~0')).toBe(2);
    expect(readAt(document, '/list/7/n')).toBeUndefined();
    expect(readAt(document, '/title/x/y')).toBeUndefined();
  });

  it('writes a new document and shares the rest', () => {
    const next = writeAt(document, '/list/1/n', 5);
    expect(next.list[1]).toEqual({ id: 'b', n: 5 });
    expect(next.list[0]).toBe(document.list[0]);
    expect(document.list[1]).toEqual({ id: 'b' });
    expect(Object.keys(next)).toEqual(Object.keys(document));
  });

  it('appends, takes away and makes what is missing on the way', () => {
    expect(writeAt({ list: [1] }, '/list/-', 2)).toEqual({ list: [1, 2] });
    expect(writeAt({ list: [1, 2, 3] }, '/list/1', undefined)).toEqual({ list: [1, 3] });
    expect(writeAt({ a: 1, b: 2 }, '/b', undefined)).toEqual({ a: 1 });
    expect(writeAt({}, '/timeline/weeks', 10)).toEqual({ timeline: { weeks: 10 } });
    expect(writeAt({ a: { b: 1 } }, '/a/b', undefined)).toEqual({ a: {} });
  });

  it('finds the nearest place above', () => {
    const places = ['/metrics', '/metrics/0/technical', '/m'];
    expect(nearestPlace('/metrics/0/technical/baseline', places)).toBe('/metrics/0/technical');
    expect(nearestPlace('/metrics/3', places)).toBe('/metrics');
    expect(nearestPlace('/metricsx', places)).toBeUndefined();
    expect(nearestPlace('', places)).toBeUndefined();
  });
});
