import { describe, expect, it } from 'vitest';
import { csvRows, previewOf } from './preview';

describe('a look at a file', () => {
  it.each([
    ['plots/roc.png', 1000, 'image'],
    ['plots/roc.png', 2 ** 30, null],
    ['data/test.csv', 2 ** 30, 'table'],
    ['model/MLmodel', 10, 'text'],
    ['model/requirements.txt', 10, 'text'],
    ['model/model.pkl', 10, null],
    ['page.html', 10, 'text'],
  ])('%s of %d bytes', (path, bytes, expected) => {
    expect(previewOf(path, bytes)).toBe(expected);
  });
});

describe('rows of a CSV', () => {
  it.each([
    [
      'a,b\n1,2\n',
      true,
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,"b, ""c""\nd"\r\n1,',
      true,
      [
        ['a', 'b, "c"\nd'],
        ['1', ''],
      ],
    ],
    // What was cut off says nothing about its last row.
    ['a,b\n1,2', false, [['a', 'b']]],
    ['', true, []],
  ])('%j', (text, whole, expected) => {
    expect(csvRows(text, 10, whole)).toEqual(expected);
  });

  it('are no more than asked for', () => {
    expect(csvRows('1\n2\n3\n', 2, true)).toEqual([['1'], ['2']]);
  });
});
