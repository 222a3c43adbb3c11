import { describe, expect, it } from 'vitest';
import {
  absoluteTime,
  absoluteTimeWithZone,
  addDays,
  dayOf,
  duration,
  parseDay,
  relativeTime,
  timeZones,
} from './time';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('moments', () => {
  it.each([
    ['2026-11-20T11:59:40Z', 'now'],
    ['2026-11-20T11:37:00Z', '23 min. ago'],
    ['2026-11-20T09:00:00Z', '3 hr. ago'],
    ['2026-11-20T14:30:00Z', 'in 2 hr.'],
    ['2026-11-19T12:00:00Z', null],
    ['2026-11-22T12:00:00Z', null],
    ['nonsense', null],
  ])('are told relative to now only under 24 hours: %s', (at, expected) => {
    expect(relativeTime(at, now)).toBe(expected);
  });

  it('are told in a zone, across a change of clocks', () => {
    expect(absoluteTime('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30');
    expect(absoluteTime('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30');
    expect(absoluteTimeWithZone('2026-10-25T00:30:00Z', 'Europe/Berlin')).toContain('GMT+2');
    expect(absoluteTimeWithZone('2026-10-25T01:30:00Z', 'Europe/Berlin')).toContain('GMT+1');
    expect(dayOf('2026-11-20T23:30:00Z', 'Asia/Tokyo')).toBe('2026-11-21');
    expect(absoluteTime('2026-11-20T00:05:00Z', 'UTC')).toBe('2026-11-20 00:05');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    [' 2028-02-29 ', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['20.11.2026', null],
  ])('"%s" is a day or not', (text, expected) => expect(parseDay(text)).toBe(expected));

  it('are counted without a zone', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28');
  });

  it('offer UTC among the zones', () => expect(timeZones()).toContain('UTC'));
});

describe('durations', () => {
  it.each([
    [-5, '0 s'],
    [41_600, '42 s'],
    [250_000, '4 min 10 s'],
    [11_100_000, '3 h 5 min'],
    [90_000_000, '1 d 1 h'],
  ])('%d ms', (milliseconds, expected) => {
    expect(duration(milliseconds)).toBe(expected);
  });
});
