import { describe, expect, it } from 'vitest';
import { confusionOf, importancesOf, testResultsOf } from './recognised';
import { tableOf } from './tables';

describe('a confusion matrix', () => {
  const matrix = {
    labels: ['yes', 'no'],
    counts: [
      [61, 6],
      [2, 131],
    ],
  };
  it.each([
    ['c.csv', 'label,yes,no\nyes,61,6\nno,2,131\n'],
    ['c.json', '{"labels":["yes","no"],"matrix":[[61,6],[2,131]]}'],
    ['c.json', '{"columns":["yes","no"],"index":[0,1],"data":[[61,6],[2,131]]}'],
    ['c.json', '{"yes":{"yes":61,"no":6},"no":{"yes":2,"no":131}}'],
  ])('is read from %s %s', (path, text) => {
    expect(confusionOf(path, text)).toEqual(matrix);
  });

  it('has numbers for names where it has no others', () => {
    expect(confusionOf('c.csv', '61,6\n2,131\n')?.labels).toEqual(['0', '1']);
    expect(confusionOf('c.json', '[[61,6],[2,131]]')).toEqual({ ...matrix, labels: ['0', '1'] });
  });

  it.each([
    ['c.csv', 'a,b\n1,2\n'],
    ['c.json', '{"f1": 0.9}'],
    ['c.json', '[[1,2],[3]]'],
    ['c.json', 'not json'],
    ['c.json', '[[1,-2],[3,4]]'],
  ])('is not made of %s %s', (path, text) => {
    expect(confusionOf(path, text)).toBeNull();
  });
});

describe('feature importances', () => {
  const list = [
    { feature: 'tenure', value: -0.6 },
    { feature: 'age', value: 0.2 },
  ];
  it.each([
    ['i.json', '{"age":0.2,"tenure":-0.6}'],
    ['i.json', '{"features":["age","tenure"],"importances":[0.2,-0.6]}'],
    ['i.json', '[{"feature":"age","importance":0.2},{"feature":"tenure","importance":-0.6}]'],
    ['i.csv', 'feature,importance\nage,0.2\ntenure,-0.6\n'],
    ['i.csv', 'rank,feature,gain\n1,age,0.2\n2,tenure,-0.6\n'],
    ['i.csv', ',0\nage,0.2\ntenure,-0.6\n'],
  ])('are read from %s %s, the greatest first', (path, text) => {
    expect(importancesOf(path, text)).toEqual(list);
  });
  it('are not made of other things', () => {
    expect(importancesOf('i.json', '{"note":"none"}')).toBeNull();
    expect(importancesOf('i.csv', 'a,b\nx,y\n')).toBeNull();
    expect(importancesOf('i.json', '{}')).toBeNull();
  });
});

describe('test results', () => {
  it.each([
    ['t.json', '[{"name":"a","passed":true},{"name":"b","passed":false}]', 1, 1, ['b']],
    ['t.csv', 'test,result\na,pass\nb,FAIL\n', 1, 1, ['b']],
    ['t.json', '{"results":{"stats":{"successes":8,"failures":1,"errors":1}}}', 8, 2, []],
    ['t.json', '{"passed":3,"failed":0}', 3, 0, []],
    [
      'g.jsonl',
      '{"entry_type":"init"}\n{"entry_type":"eval","probe":"dan","detector":"d","passed":7,"total":10}\n',
      7,
      3,
      ['dan, d'],
    ],
  ])('are counted in %s %s', (path, text, passed, failed, failures) => {
    expect(testResultsOf(path, text)).toEqual({ passed, failed, failures });
  });
  it('are not guessed', () => {
    expect(testResultsOf('t.json', '[{"name":"a"}]')).toBeNull();
    expect(testResultsOf('t.json', '{"f1":1}')).toBeNull();
    expect(testResultsOf('t.json', '[]')).toBeNull();
  });
});

describe('a table', () => {
  it('is found in what MLflow and pandas write', () => {
    expect(tableOf('t.json', '{"columns":["a"],"data":[[1],[null]]}', true)).toEqual({
      head: ['a'],
      rows: [['1'], ['']],
    });
    expect(tableOf('t.json', '[{"a":1},{"b":{"c":2}}]', true)).toEqual({
      head: ['a', 'b'],
      rows: [
        ['1', ''],
        ['', '{"c":2}'],
      ],
    });
    expect(tableOf('t.json', '[{"a":1}', true)).toBeNull();
    expect(tableOf('t.json', '[{"a":1}]', false)).toBeNull();
    expect(tableOf('t.txt', 'a,b', true)).toBeNull();
  });
});
