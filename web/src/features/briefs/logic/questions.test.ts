import { expect, it } from 'vitest';
import type { Question } from './brief';
import { answerPlace, beginsEntry, openSections, sectionOfQuestion } from './questions';

const question = (pointer: string, more: Partial<Question> = {}): Question => ({
  topic: 'problem',
  ask: '',
  example: '',
  pointer,
  group: 'care',
  is_first: false,
  fields: [],
  ...more,
});

it('puts a question beside the field that answers it, or by its group', () => {
  expect(sectionOfQuestion(question('/data/0/handling'))).toBe('data');
  expect(sectionOfQuestion(question('/fairness/about_people'))).toBe('context');
  expect(sectionOfQuestion(question('', { group: 'handover' }))).toBe('scope');
});

it('counts what is open in the order of the form', () => {
  const asked = [
    question('/stakes'),
    question('/problem'),
    question('/data', {
      fields: [{ pointer: '/data/0/what', label: 'What', form: 'text', choices: [] }],
    }),
    question('/priorities'),
  ];
  expect(openSections(asked)).toEqual([
    { section: 'problem', count: 1, first: '/problem' },
    { section: 'data', count: 1, first: '/data/0/what' },
    { section: 'context', count: 2, first: '/stakes' },
  ]);
  expect(openSections([])).toEqual([]);
});

it('knows when an answer begins a new entry', () => {
  const brief = { data: [{ id: 'a' }] };
  expect(beginsEntry(brief, '/data/1/what')).toBe(true);
  expect(beginsEntry(brief, '/data/0/what')).toBe(false);
  expect(beginsEntry(brief, '/metrics/0')).toBe(true);
  expect(beginsEntry(brief, '/timeline/weeks')).toBe(false);
  expect(answerPlace(question('/problem'))).toBe('/problem');
});
