import { parseDay } from './time';

const spelled = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in a sentence: "20 November 2026". */
export function dayWords(day: string): string {
  return parseDay(day) === null ? day : spelled.format(new Date(`${day}T00:00:00Z`));
}
