import { describe, expect, it } from 'vitest';
import { differences } from '@/lib/merge';
import { errorAt, fieldLines, hints, inCurrency, profileShape, withSpecialism } from './profile';

describe('a profile', () => {
  it('keeps specialisms in the order of the list', () => {
    expect(withSpecialism(['mlops'], 'nlp', true)).toEqual(['nlp', 'mlops']);
    expect(withSpecialism(['nlp', 'mlops'], 'nlp', false)).toEqual(['mlops']);
    expect(withSpecialism(['nlp'], 'nlp', true)).toEqual(['nlp']);
  });

  it('reads as lines', () => {
    expect(
      fieldLines('/outcomes', [{ problem: 'Late.', change: 'Half as many.', evidence: '' }]),
    ).toEqual(['Late. · Half as many.']);
    expect(fieldLines('/rate_per_hour', { minor: 11000, currency: 'EUR' })).toEqual(['€110.00']);
    expect(fieldLines('/links', [{ kind: 'github', url: 'https://github.com/a' }])).toEqual([
      'GitHub: https://github.com/a',
    ]);
    expect(fieldLines('/headline', undefined)).toEqual([]);
  });

  it('says what a client would miss', () => {
    const none = { outcome: false, number: false, evidence: false, specialism: false, time: false };
    expect(hints({})).toEqual(none);
    expect(hints({ outcomes: [{ problem: 'Late.' }] })).toEqual(none);
    expect(
      hints({
        outcomes: [{ problem: 'Late.', change: 'From 21 to 6 %.', evidence: 'https://a.example' }],
        specialisms: ['forecasting'],
        hours_per_week: 24,
        available_from: '2026-12-01',
      }),
    ).toEqual({ outcome: true, number: true, evidence: true, specialism: true, time: true });
  });

  it('keeps the figure of a rate when its currency changes', () => {
    const rate = { minor: 11000, currency: 'EUR' };
    expect(inCurrency(rate, 'JPY')).toEqual({ minor: 110, currency: 'JPY' });
    expect(inCurrency(rate, 'KWD')).toEqual({ minor: 110000, currency: 'KWD' });
    expect(inCurrency({ minor: 11050, currency: 'EUR' }, 'JPY')).toBeUndefined();
  });

  it('finds what is wrong by the place in the request', () => {
    const errors = new Map([
      ['/profile/links/0/url', 'No address.'],
      ['/profile/skills/3', 'Too long.'],
    ]);
    expect(errorAt(errors, '/links/0/url')).toBe('No address.');
    expect(errorAt(errors, '/links')).toBeNull();
    expect(errorAt(errors, '/skills')).toBe('Too long.');
  });

  it('is put together from two saves, field by field', () => {
    const base = { headline: 'a', skills: ['x'] };
    const found = differences(
      profileShape,
      base,
      { ...base, headline: 'b' },
      { ...base, about: 'c' },
    );
    expect(found.map(({ key, guess }) => `${key} ${guess}`)).toEqual([
      '/headline mine',
      '/about theirs',
    ]);
  });
});
