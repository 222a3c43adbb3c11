import { EyeOff } from 'lucide-react';
import { type ColumnFacts, distributionOf, percentOf } from '@/lib/profile';
import { Bars } from '../Bars/Bars';
import { Histogram } from '../Histogram/Histogram';
import styles from './DataProfile.module.css';
import { t as say } from './detailText';
import { spreadSentence, timeMark, timeSentence, wholeNumber } from './words';

/** The picture of a column's values, with what it shows in a sentence and as a table. */
export function ColumnValues({ column }: { column: ColumnFacts }) {
  const shown = distributionOf(column);
  switch (shown.kind) {
    case 'hidden':
      return (
        <p className={styles.hidden}>
          <EyeOff size={16} aria-hidden="true" /> {say('hidden')}
        </p>
      );
    case 'empty':
      return <p>{say('noValues')}</p>;
    case 'unique':
      return <p>{say('unique')}</p>;
    case 'days':
      return <Days column={column} bins={shown.bins} />;
    case 'bins':
      return (
        <div>
          <Histogram
            label={say('spread', { column: column.name })}
            bins={shown.bins}
            summary={column.numbers && spreadSentence(column.numbers)}
          />
          {shown.isEstimated && <p className={styles.detail}>{say('spreadNote')}</p>}
        </div>
      );
    case 'values':
      return <Values column={column} {...shown} />;
  }
}

function Days({
  column,
  bins,
}: {
  column: ColumnFacts;
  bins: readonly { from: number; to: number; count: number }[];
}) {
  const { dates } = column;
  const [first, last] = [bins[0], bins.at(-1)];
  if (!dates) return null;
  const summary = timeSentence(dates);
  if (!first || !last || bins.length === 1) return <p>{summary}</p>;
  const middle = bins[Math.floor(bins.length / 2)] ?? last;
  return (
    <Histogram
      label={say('overTime', { column: column.name })}
      bins={bins}
      format={timeMark(bins)}
      marks={bins.length > 2 ? [first.from, middle.from, last.to] : [first.from, last.to]}
      summary={summary}
    />
  );
}

function Values({
  column: { name, present, top_share, top_count_shortfall_max },
  values,
  others,
}: {
  column: ColumnFacts;
  values: readonly { value: string; count: number }[];
  others: number;
}) {
  const bars = values.map(({ value, count }) => ({ id: `v${value}`, label: value, count }));
  if (others > 0) bars.push({ id: 'others', label: say('others'), count: others });
  return (
    <section className={styles.block}>
      <h3>{say('most', { column: name })}</h3>
      <Bars
        label={say('most', { column: name })}
        bars={bars.map(({ id, label, count }) => ({
          id,
          label,
          value: count,
          note: percentOf(count, present),
        }))}
        format={wholeNumber}
      />
      <p className={styles.detail}>
        {top_share !== undefined && say('mostSentence', { share: percentOf(top_share, 1) })}{' '}
        {top_count_shortfall_max > 0 && say('countsShort', { count: top_count_shortfall_max })}
      </p>
    </section>
  );
}
