import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { bytes, diffLines, initials, matchScore } from './text';

describe('text', () => {
  it.each([
    ['Amara Okafor', 'AO'],
    ['émile', 'É'],
    ['  Mei  van der Tanaka ', 'MT'],
    ['', ''],
  ])('takes the initials of "%s"', (name, expected) => expect(initials(name)).toBe(expected));

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KiB'],
    [150 * 1024 * 1024, '150 MiB'],
  ])('writes %d bytes', (size, expected) => expect(bytes(size)).toBe(expected));

  it('prefers the start of a title, then of a word, then the inside', () => {
    const scores = ['Members', 'All members', 'Nonmembers', 'Sessions'].map((t) =>
      matchScore('mem', t),
    );
    expect(scores).toEqual([4, 3, 2, 0]);
    expect(matchScore('acc op', 'Open account')).toBe(1);
  });
});

describe('the difference of two texts', () => {
  it('names added and removed lines with their numbers', () => {
    expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([
      { kind: 'same', text: 'a', before: 1, after: 1 },
      { kind: 'removed', text: 'b', before: 2, after: null },
      { kind: 'added', text: 'x', before: null, after: 2 },
      { kind: 'same', text: 'c', before: 3, after: 3 },
    ]);
    expect(diffLines('', '')).toEqual([]);
  });

  it('always rebuilds both texts', () => {
    const random = seededRandom(7);
    const text = () =>
      Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => 'abcd'[Math.floor(random() * 4)],
      ).join('\n');
    for (let round = 0; round < 200; round++) {
      const [before, after] = [text(), text()];
      const lines = diffLines(before, after);
      const side = (skip: string) =>
        lines
          .filter((l) => l.kind !== skip)
          .map((l) => l.text)
          .join('\n');
      expect(side('added')).toBe(before);
      expect(side('removed')).toBe(after);
    }
  });
});
