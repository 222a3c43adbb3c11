import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { type Column, cellText, nextSort } from './columns';
import { filterRows, searchLines } from './filter';
import { allRows, sortRows } from './sort';

interface Run {
  name: string | null;
  score: number | null;
}

const name: Column<Run> = {
  id: 'name',
  header: 'Name',
  kind: 'text',
  width: '1fr',
  value: (r) => r.name,
};
const score: Column<Run> = {
  id: 'score',
  header: 'Score',
  kind: 'number',
  width: '80px',
  value: (r) => r.score,
};

function randomRuns(seed: number, count: number): Run[] {
  const random = seededRandom(seed);
  const words = ['Ärger', 'arger', 'run-2', 'run-10', 'Oak', 'oak', 'Zed', 'émile', ''];
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, () => ({
    name: random() < 0.1 ? null : pick() + Math.floor(random() * 4),
    score: random() < 0.1 ? null : Math.round(random() * 20) - 10,
  }));
}

// The obvious way: decorate, compare with the language's own functions, keep ties in order.
function naive(runs: Run[], column: Column<Run>, descending: boolean): number[] {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return runs
    .map((run, index) => ({ value: column.value(run), index }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || a.index - b.index;
      }
      const order =
        column.kind === 'number'
          ? Number(a.value) - Number(b.value)
          : collator.compare(String(a.value), String(b.value));
      return (descending ? -order : order) || a.index - b.index;
    })
    .map(({ index }) => index);
}

describe('sorting a grid', () => {
  for (const column of [name, score]) {
    for (const descending of [false, true]) {
      it(`agrees with the naive sort by ${column.id}, descending ${descending}`, () => {
        for (let seed = 1; seed <= 40; seed++) {
          const runs = randomRuns(seed, seed * 7);
          const sorted = sortRows(runs, allRows(runs.length), column, {
            column: column.id,
            descending,
          });
          expect([...sorted]).toEqual(naive(runs, column, descending));
        }
      });
    }
  }

  it('leaves the rows alone without a sort', () => {
    const visible = allRows(3);
    expect(sortRows(randomRuns(1, 3), visible, undefined, null)).toBe(visible);
  });

  it('turns a column round and then lets go of it', () => {
    const first = nextSort(null, score);
    expect(first).toEqual({ column: 'score', descending: true });
    const second = nextSort(first, score);
    expect(second).toEqual({ column: 'score', descending: false });
    expect(nextSort(second, score)).toBeNull();
    expect(nextSort(null, name)).toEqual({ column: 'name', descending: false });
  });
});

describe('filtering a grid', () => {
  it('agrees with looking at each cell of each row', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const runs = randomRuns(seed, 80);
      const lines = searchLines(runs, [name, score]);
      for (const query of ['oak', 'RUN', 'arg 1', 'nothing', '']) {
        const words = query.toLowerCase().split(' ').filter(Boolean);
        const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        const expected = runs.flatMap((run, index) => {
          const cells = [name, score].map((column) => plain(cellText(column, run)));
          return words.every((word) => cells.some((cell) => cell.includes(word))) ? [index] : [];
        });
        expect([...filterRows(lines, query)]).toEqual(expected);
      }
    }
  });

  it('never finds a word across two cells', () => {
    const lines = searchLines([{ name: 'ab', score: 12 }], [name, score]);
    expect(filterRows(lines, 'ab12').length).toBe(0);
  });
});
