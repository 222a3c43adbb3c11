import { expect, it } from 'vitest';
import { nameHas, runFilePath } from './runs';

it.each([
  [' svc ', "attributes.run_name ILIKE '%svc%'"],
  ["Ada's", 'attributes.run_name ILIKE "%Ada\'s%"'],
  [`both ' and "`, 'attributes.run_name ILIKE "%both \' and %"'],
  ['  ', undefined],
])('asks for runs whose name has %j', (text, expected) => {
  expect(nameHas(text)).toBe(expected);
});

it('names a file of a run as the server does', () => {
  expect(runFilePath({ id: 'ab', experiment_id: '2' }, 'model/MLmodel')).toBe(
    '2/ab/artifacts/model/MLmodel',
  );
});
