import { describe, expect, it } from 'vitest';
import { blocksOf, spansOf } from './markdown';

const kinds = (source: string) => blocksOf(source).map(({ kind }) => kind);

describe('Markdown', () => {
  it('is read block by block', () => {
    const card = `---
license: mit
---
# Card

It is **good**,
mostly.

- one
  goes on
- two

1. first

| a | b |
| - | :-: |
| 1 | 2 |

> said

---

\`\`\`
# code
\`\`\``;
    expect(kinds(card)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'quote',
      'rule',
      'code',
    ]);
    const [, paragraph, list, ordered, table, , , code] = blocksOf(card);
    expect(paragraph).toEqual({
      kind: 'paragraph',
      spans: [
        { kind: 'text', text: 'It is ' },
        { kind: 'strong', text: 'good' },
        { kind: 'text', text: ', mostly.' },
      ],
    });
    expect(list).toMatchObject({
      ordered: false,
      items: [[{ text: 'one goes on' }], [{ text: 'two' }]],
    });
    expect(ordered).toMatchObject({ ordered: true });
    expect(table).toMatchObject({
      head: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: '1' }], [{ text: '2' }]]],
    });
    expect(code).toEqual({ kind: 'code', text: '# code' });
  });

  it('keeps names with underscores, and shows HTML as it is written', () => {
    expect(spansOf('the val_f1_score of <b>x</b>')).toEqual([
      { kind: 'text', text: 'the val_f1_score of <b>x</b>' },
    ]);
    expect(spansOf('see [paper](https://x.example "t") and `a*b*`')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', text: 'paper', target: 'https://x.example' },
      { kind: 'text', text: ' and ' },
      { kind: 'code', text: 'a*b*' },
    ]);
  });

  it('ends, whatever it is given', () => {
    for (const source of ['', '```', '|', '|\n-', '- ', '>', '#', '---', '---\nx', '   x'])
      expect(Array.isArray(blocksOf(source))).toBe(true);
  });
});
