// Moments arrive as RFC 3339 text in UTC, days as YYYY-MM-DD. A day is not a moment: it is never
// sent through a time zone.
const minute = 60_000;
const hour = 60 * minute;

/** Relative words only under 24 hours; after that a date is the clearer answer. */
export function relativeTime(at: string, now: number, locale = 'en'): string | null {
  const distance = Date.parse(at) - now;
  const size = Math.abs(distance);
  if (Number.isNaN(distance) || size >= 24 * hour) return null;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (size < minute) return words.format(0, 'second');
  if (size < hour) return words.format(Math.trunc(distance / minute), 'minute');
  return words.format(Math.trunc(distance / hour), 'hour');
}

export function absoluteTime(at: string, zone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** With the zone's name, for the place where a reader asks "which nine o'clock?". */
export function absoluteTimeWithZone(at: string, zone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(moment)
    .find((entry) => entry.type === 'timeZoneName')?.value;
  const place = zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${absoluteTime(at, zone)} ${place} (${name})`;
}

export function dayOf(at: string, zone?: string): string {
  return absoluteTime(at, zone).slice(0, 10);
}

/** The day when the text is one that exists, else null: 2026-02-30 is no day. */
export function parseDay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [day] = match;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}

export function addDays(day: string, count: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}

/** How long something took, in its two largest units: "42 s", "4 min 10 s", "3 h 5 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

export function timeZones(): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('UTC') ? known : ['UTC', ...known];
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
