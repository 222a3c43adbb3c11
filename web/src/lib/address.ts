// Addresses that arrive from outside, made safe before the app follows them.
import { parseDay } from './time';

/** Only a path of this origin: an attacker's `next` must not carry people off after they sign in. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== 'string' || !next.startsWith('/')) return undefined;
  const here = 'https://here.invalid';
  try {
    // The parser decides, because `//host`, `/\host` and tabs inside fool simpler checks.
    const url = new URL(next, here);
    if (url.origin !== here || url.pathname === '/signin') return undefined;
    // `/.//host` stays on this origin while parsing and leaves it when the result is read again.
    if (url.pathname.startsWith('//')) return undefined;
    return url.pathname + url.search + url.hash;
  } catch {
    return undefined;
  }
}

/** A search parameter as text, or nothing when it is absent or something else. */
export function textParameter(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One of the values a parameter may have, or nothing. */
export function choice<Value extends string>(
  value: unknown,
  values: readonly Value[],
): Value | undefined {
  return values.find((one) => one === value);
}

/** A count from 1, as versions have it. */
export function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
    ? number
    : undefined;
}

/** A day that exists. */
export function readDay(day: unknown): string | undefined {
  return (typeof day === 'string' && parseDay(day)) || undefined;
}
