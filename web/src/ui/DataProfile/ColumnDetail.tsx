import type { ReactNode } from 'react';
import { shortNumber } from '@/lib/chart/ticks';
import type { ColumnFacts } from '@/lib/profile';
import type { ColumnLine } from '@/lib/profileColumns';
import { ColumnValues } from './ColumnValues';
import styles from './DataProfile.module.css';
import { t as say } from './detailText';
import { t } from './text';
import {
  distinctSentence,
  gapSentences,
  missingSentence,
  outlierSentence,
  typeSentence,
  wholeNumber,
} from './words';

/** One column: how its values are spread, as far as they may be seen, and what is known of it. */
export function ColumnDetail({ line: { column, notes } }: { line: ColumnLine }) {
  const { dates, lengths, numbers } = column;
  const outliers = numbers && outlierSentence(numbers);
  const gaps = dates?.timeline ? gapSentences(dates.timeline) : [];
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <ColumnValues column={column} />
        <Numbers column={column} />
      </div>
      <dl className={styles.facts}>
        <Fact name={t('type')}>{typeSentence(column)}</Fact>
        <Fact name={t('missing')}>{missingSentence(column)}</Fact>
        <Fact name={t('distinct')}>{distinctSentence(column)}</Fact>
        {outliers && <Fact name={say('outliers')}>{outliers}</Fact>}
        {dates && dates.formats.length > 0 && (
          <Fact name={say('formats')}>
            {dates.formats
              .map(({ format, count }) => `${format} (${wholeNumber(count)})`)
              .join(', ')}
            {dates.is_day_first_unclear && <p>{say('dayFirst')}</p>}
          </Fact>
        )}
        {gaps.length > 0 && <Fact name={say('gaps')}>{sentences(gaps)}</Fact>}
        {lengths && (column.type === 'text' || column.type === 'category') && (
          <Fact name={say('lengths')}>
            {say('lengthsRange', {
              min: lengths.min,
              max: lengths.max,
              mean: shortNumber(Math.round(lengths.mean * 10) / 10),
            })}
          </Fact>
        )}
        <Fact name={say('handling')}>
          {say(handling[column.sensitivity])}
          {sentences(column.sensitivity_reasons)}
        </Fact>
        {notes.length > 0 && <Fact name={say('noticed')}>{sentences(notes)}</Fact>}
      </dl>
    </div>
  );
}

const handling = {
  none_found: 'handlingNone',
  personal: 'handlingPersonal',
  sensitive: 'handlingSensitive',
} as const;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sentences(list: readonly string[]): ReactNode {
  if (list.length === 0) return null;
  return (
    <ul className={styles.sentences}>
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Numbers({ column: { numbers } }: { column: ColumnFacts }) {
  if (!numbers || numbers.count === 0) return null;
  const median = numbers.quantiles.find(({ share }) => share === 0.5)?.value;
  const facts = [
    [say('least'), numbers.min],
    [say('median'), median],
    [say('mean'), numbers.mean],
    [say('largest'), numbers.max],
    [say('deviation'), numbers.standard_deviation],
  ] as const;
  return (
    <>
      <dl className={styles.numbers}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{shortNumber(value)}</dd>
              </div>
            ),
        )}
      </dl>
      {numbers.infinite > 0 && <p>{say('infinite', { count: numbers.infinite })}</p>}
    </>
  );
}
