import { describe, expect, it } from 'vitest';
import { asProblem, fieldErrors, otherErrors, Problem, readProblem } from './problem';

const refused = readProblem(422, {
  type: 'about:blank',
  title: 'Invalid',
  status: 422,
  code: 'invalid',
  detail: 'Two fields are wrong.',
  request_id: 'r1',
  errors: [
    { pointer: '/email', code: 'not_an_email', message: 'Write an e-mail address.' },
    { pointer: '/work_week/0', code: 'unknown', message: '' },
    { pointer: '/email', code: 'taken', message: 'It has an account.' },
  ],
});

describe('a problem', () => {
  it('gives its messages to the fields they point at', () => {
    const errors = fieldErrors(refused);
    expect(errors.get('/email')).toBe('Write an e-mail address. It has an account.');
    expect(errors.get('/work_week/0')).toBe('unknown');
    expect(otherErrors(refused, ['/email'])).toEqual(['unknown']);
    expect(fieldErrors(null).size).toBe(0);
  });

  it('keeps its code, status, detail and request id', () => {
    expect([refused.code, refused.status, refused.message, refused.details.request_id]).toEqual([
      'invalid',
      422,
      'Two fields are wrong.',
      'r1',
    ]);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'conflict'],
    [410, 'gone'],
    [412, 'stale'],
    [413, 'too_large'],
    [429, 'limit_reached'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [507, 'storage_full'],
    [400, 'invalid'],
  ])('with status %d and no readable body is %s', (status, code) => {
    for (const body of [undefined, null, 'text', 7, { errors: 'no' }, { errors: [null] }]) {
      expect(readProblem(status, body).code).toBe(code);
    }
  });

  it('is made of a broken line and of our own faults too', () => {
    expect(asProblem(new TypeError('Failed to fetch')).code).toBe('no_answer');
    expect(asProblem(new Error('bug')).code).toBe('fault_in_page');
    expect(asProblem(refused)).toBe(refused);
    expect(asProblem('?')).toBeInstanceOf(Problem);
  });
});
