// The facts of a column in words, apart from how they are laid out.
import { shortNumber } from '@/lib/chart/ticks';
import {
  type ColumnFacts,
  type DateFacts,
  type NumberFacts,
  percentOf,
  type TimelineFacts,
} from '@/lib/profile';
import { t as say } from './detailText';
import { t } from './text';

const types = [
  'empty',
  'boolean',
  'integer',
  'decimal',
  'date',
  'datetime',
  'category',
  'text',
] as const;

export const wholeNumber = (value: number) => new Intl.NumberFormat('en').format(value);

/** A type from a newer server is shown as it came. */
export function typeWord(type: string): string {
  const known = types.find((one) => one === type);
  return known ? t(`type_${known}`) : type;
}

export function typeSentence({ type, type_share, present }: ColumnFacts): string {
  const word = typeWord(type);
  return present === 0 || type_share >= 1
    ? word
    : say('typeFits', { type: word, share: percentOf(type_share, 1) });
}

export function missingSentence({ missing, present, missing_spellings }: ColumnFacts): string {
  if (missing === 0) return say('missingNone');
  const rows = say('missingRows', { count: missing, share: percentOf(missing, missing + present) });
  if (missing_spellings.length === 0) return rows;
  const spellings = missing_spellings.map(({ spelling, count }) =>
    say('spelling', {
      spelling: spelling.trim() === '' ? say('spellingEmpty') : say('quoted', { text: spelling }),
      number: count,
    }),
  );
  return say('written', { rows, spellings: spellings.join(', ') });
}

export function distinctWord({ distinct, is_distinct_exact }: ColumnFacts): string {
  const count = wholeNumber(distinct);
  return is_distinct_exact ? count : t('about', { value: count });
}

export function distinctSentence(column: ColumnFacts): string {
  const { distinct, distinct_error, is_distinct_exact, is_key_candidate } = column;
  if (is_key_candidate) return say('oneEach', { number: distinctWord(column) });
  if (is_distinct_exact) return say('exactly', { number: distinct });
  return say('roughly', { number: distinct, share: percentOf(distinct_error, 1) });
}

/** Null where it was not judged: half of all numbers are one and the same. */
export function outlierSentence({ outliers }: NumberFacts): string | null {
  if (!outliers) return null;
  const { below, above, low_fence, high_fence, share, share_error } = outliers;
  if (below + above === 0) return say('outliersNone');
  const low = say('below', { number: below, fence: shortNumber(low_fence) });
  const high = say('above', { number: above, fence: shortNumber(high_fence) });
  const where = below === 0 ? high : above === 0 ? low : say('both', { below: low, above: high });
  const sentence = say('outliersSome', {
    count: below + above,
    share: percentOf(share, 1),
    where,
  });
  return share_error > 0
    ? say('estimated', { sentence, error: percentOf(share_error, 1) })
    : sentence;
}

export function spreadSentence({ quantiles }: NumberFacts): string | undefined {
  const at = (wanted: number) => quantiles.find(({ share }) => share === wanted)?.value;
  const [low, median, high] = [at(0.25), at(0.5), at(0.75)];
  if (low === undefined || median === undefined || high === undefined) return undefined;
  return say('half', {
    low: shortNumber(low),
    high: shortNumber(high),
    median: shortNumber(median),
  });
}

export function timeSentence({ earliest, latest, timeline }: DateFacts): string {
  const [first, ...rest] = timeline?.histogram ?? [];
  const [from, to] = [momentWord(earliest), momentWord(latest)];
  if (!first || rest.length === 0) return say('days', { from, to });
  const peak = rest.reduce((best, bin) => (bin.count > best.count ? bin : best), first);
  return say('busiest', { from, to, peak: momentWord(peak.from) });
}

/** None where the moments are too few to tell what is usual. */
export function gapSentences({ gaps, gaps_count, step_seconds }: TimelineFacts): string[] {
  if (step_seconds === 0) return [];
  if (gaps.length === 0) return [say('gapsNone')];
  const shown = gaps.map(({ from, to, steps }) =>
    say('gap', {
      from: momentWord(from),
      to: momentWord(to),
      steps: shortNumber(Math.round(steps)),
      step: stepWord(step_seconds),
    }),
  );
  const more = gaps_count - gaps.length;
  return more > 0 ? [...shown, say('gapsMore', { count: more })] : shown;
}

/** A day stays a day; a moment loses its T and its full minute's seconds. */
export function momentWord(text: string): string {
  return text.replace('T', ' ').replace(/(\d\d:\d\d):00$/, '$1');
}

const units = [
  ['daysLong', 86_400],
  ['hours', 3600],
  ['minutes', 60],
] as const;

/** A usual step in the largest unit it fills at least once, for example "7 days". */
export function stepWord(seconds: number): string {
  const unit = units.find(([, size]) => seconds >= size);
  return unit
    ? say(unit[0], { count: Math.round((seconds / unit[1]) * 10) / 10 })
    : say('seconds', { count: seconds });
}

const dayLength = 86_400_000;

/** Names the beginning of a bin, as fine as the bins are. */
export function timeMark(bins: readonly { from: number; to: number }[]): (at: number) => string {
  const first = bins[0];
  const coarse = !first || (first.to - first.from) % dayLength === 0;
  const length = coarse ? 10 : 16;
  return (at) => new Date(at).toISOString().slice(0, length).replace('T', ' ');
}

export function delimiterWord(sign: string): string {
  const known = { ',': t('comma'), ';': t('semicolon'), '\t': t('tab'), '|': t('bar') }[sign];
  return t('delimiter', { sign: known ?? say('quoted', { text: sign }) });
}
