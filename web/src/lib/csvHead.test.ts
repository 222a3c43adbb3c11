import { expect, it } from 'vitest';
import { csvColumns } from './csvHead';

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
