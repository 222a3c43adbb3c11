import { describe, expect, it } from 'vitest';
import { differences as compare, merged } from './merge';

type Document = Record<string, unknown>;

const shape = {
  fields: [
    '/title',
    '/goal',
    '/problem',
    '/affected',
    '/metrics',
    '/deliverables',
    '/exclusions',
    '/timeline/weeks',
    '/timeline/review_rounds',
    '/data',
  ],
  idLists: ['/metrics', '/deliverables', '/data'],
};
const differences = (...versions: [Document, Document, Document]) => compare(shape, ...versions);

const base: Document = {
  title: 'Chatbot',
  goal: 'Keep customers',
  metrics: [{ id: 'm1', business: { name: 'answer time', today: 9 } }],
  deliverables: [{ id: 'd1', kind: 'api', what: 'service' }],
  exclusions: ['voice'],
  timeline: { weeks: 8, review_rounds: 1 },
};
const mine: Document = {
  ...base,
  goal: 'Keep new customers',
  metrics: [{ id: 'm1', business: { name: 'answer time', today: 9, wanted: 2 } }],
  deliverables: [...(base.deliverables as object[]), { id: 'd2', kind: 'report', what: 'report' }],
  timeline: { weeks: 10, review_rounds: 1 },
};
const theirs: Document = {
  ...base,
  title: 'Support chatbot',
  goal: 'Win customers back',
  deliverables: [],
  timeline: { weeks: 8, review_rounds: 2 },
};

describe('two versions from one', () => {
  const found = differences(base, mine, theirs);

  it('names every part that differs, once, with a first guess', () => {
    expect(found.map(({ key, guess, clash }) => [key, guess, clash])).toEqual([
      ['/title', 'theirs', false],
      ['/goal', 'mine', true],
      ['/metrics#m1', 'mine', false],
      ['/deliverables#d1', 'theirs', false],
      ['/deliverables#d2', 'mine', false],
      ['/timeline/weeks', 'mine', false],
      ['/timeline/review_rounds', 'theirs', false],
    ]);
  });

  it('loses nothing when the guesses are taken', () => {
    expect(merged(theirs, found, ({ guess }) => guess)).toEqual({
      title: 'Support chatbot',
      goal: 'Keep new customers',
      metrics: mine.metrics,
      deliverables: [{ id: 'd2', kind: 'report', what: 'report' }],
      exclusions: ['voice'],
      timeline: { weeks: 10, review_rounds: 2 },
    });
  });

  it('gives exactly one side when one side is chosen throughout', () => {
    expect(merged(theirs, found, () => 'theirs')).toEqual(theirs);
    const all = merged(theirs, found, () => 'mine');
    expect(differences(base, all, mine)).toEqual([]);
  });

  it('keeps what only the newer version has and the form does not know', () => {
    const foreign = { ...theirs, later: 1 };
    expect(merged(foreign, found, () => 'mine')).toMatchObject({ later: 1 });
  });

  it('compares a list as a whole where ids cannot tell its items apart', () => {
    const twice: Document = { data: [{ id: 'a' }, { id: 'a' }] };
    expect(differences({}, twice, {}).map(({ key }) => key)).toEqual(['/data']);
  });

  it('finds nothing where nothing is said differently', () => {
    expect(differences(base, { ...base, problem: '', affected: [] }, base)).toEqual([]);
  });
});
