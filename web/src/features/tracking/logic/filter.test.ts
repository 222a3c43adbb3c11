import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  completionAt,
  tokensOf,
  withoutClause,
  writtenColumn,
  writtenText,
} from './filter';

const words = {
  columns: ['metrics.f1', 'metrics.val loss', 'params.model', 'tags.team'],
  valuesOf: (column: string) => (column === 'params.model' ? ['svc', "it's"] : []),
};

/** The caret stands at the bar. */
const offered = (text: string) => {
  const caret = text.indexOf('|');
  return completionAt(text.replace('|', ''), caret, words)?.options ?? [];
};

describe('a filter', () => {
  it('is cut as the server cuts it', () => {
    expect(
      tokensOf("metrics.`val f1`>=-1e2 AND params.x LIKE 'a AND b'").map(({ text }) => text),
    ).toEqual(['metrics.`val f1`', '>=', '-1e2', 'AND', 'params.x', 'LIKE', "'a AND b'"]);
  });

  it('is a row of comparisons, each of which can go', () => {
    const filter = "metrics.f1 > 0.9 and params.x = 'a AND b' AND run_id IN ('1', '2')";
    expect(clausesOf(filter).map(({ text }) => text)).toEqual([
      'metrics.f1 > 0.9',
      "params.x = 'a AND b'",
      "run_id IN ('1', '2')",
    ]);
    expect(withoutClause(filter, 1)).toBe("metrics.f1 > 0.9 AND run_id IN ('1', '2')");
    expect(withoutClause('metrics.f1 > 1', 0)).toBe('');
    expect(clausesOf('  ')).toEqual([]);
  });
});

describe('completions', () => {
  it('offer a column, a comparison, a value and AND, each in its turn', () => {
    expect(offered('|')[0]).toBe('metrics.f1');
    expect(offered('loss|')).toEqual(['metrics.`val loss`']);
    expect(offered('metrics.f1 |')).toContain('>=');
    expect(offered('metrics.f1 > |')).toEqual([]);
    expect(offered('metrics.f1 > 0.9 |')).toEqual(['AND']);
    expect(offered('metrics.f1 > 0.9 AND tea|')).toEqual(['tags.team']);
    expect(offered('params.model |')).toContain('LIKE');
    expect(offered('params.model = |')).toEqual(["'svc'", '"it\'s"']);
    expect(offered("params.model = 'sv|")).toEqual(["'svc'"]);
    expect(offered('attributes.status != |')).toContain("'FINISHED'");
    expect(offered('params.model IS NOT NULL |')).toEqual(['AND']);
  });

  it('replace the word that is being typed and nothing else', () => {
    expect(completionAt('metrics.f1 > 1 AND mod', 22, words)).toEqual({
      start: 19,
      end: 22,
      options: ['params.model'],
    });
  });

  it('are silent where nothing is to be said', () => {
    expect(offered('metrics.f1 > 1 OR x|')).toEqual([]);
    expect(offered("run_id IN ('a', |")).toEqual([]);
  });
});

describe('what is written for you', () => {
  it('is quoted where it must be', () => {
    expect(writtenColumn('metrics.f1')).toBe('metrics.f1');
    expect(writtenColumn('metrics.a`b')).toBe('metrics."a`b"');
    expect(writtenText('a"\'b')).toBeNull();
  });
});
