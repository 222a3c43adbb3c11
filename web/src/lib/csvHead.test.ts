import { expect, it } from 'vitest';
import { columnsOf, csvColumns } from './csvHead';

it.each([
  ['id,opened,label\n1,2,3', ['id', 'opened', 'label']],
  ['\uFEFFid;"first; last";label\r\n1;2;3', ['id', 'first; last', 'label']],
  ['a\tb\n', ['a', 'b']],
  ['"say ""yes""",b', ['say "yes"', 'b']],
  ['"two\nlines",b\n1,2', ['two\nlines', 'b']],
  ['only\n1', ['only']],
  ['a,,a,b\n', ['a', 'b']],
  ['', []],
])('reads the names in %j', (text, names) => {
  expect(csvColumns(text)).toEqual(names);
});

it('reads the members of NDJSON, and passes over the line that is cut off', () => {
  const text = '\uFEFF{"id":1,"who":{"name":"a","tags":[1]}}\r\n{"id":2,"late":null}\n{"id":3,"cu';
  expect(columnsOf(text)).toEqual(['id', 'who.name', 'who.tags', 'late']);
  expect(columnsOf('id;label\n{1};2')).toEqual(['id', 'label']);
  expect(columnsOf('{"half": ')).toEqual([]);
});
