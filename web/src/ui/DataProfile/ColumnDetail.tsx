import { EyeOff } from 'lucide-react';
import { shortNumber } from '@/lib/chart/ticks';
import { type ColumnFacts, distributionOf, percentOf } from '@/lib/profile';
import { Bars } from '../Bars/Bars';
import { Histogram } from '../Histogram/Histogram';
import { Panel } from '../Panel/Panel';
import styles from './DataProfile.module.css';
import { t } from './text';

/** One column: how its values are spread, as far as they may be seen. */
export function ColumnDetail({ column, rows }: { column: ColumnFacts; rows: number }) {
  const { name, lengths, sensitivity_reasons: reasons } = column;
  return (
    <Panel title={name}>
      <div className={styles.stack}>
        <Values column={column} />
        <Numbers column={column} />
        {lengths && column.type === 'text' && (
          <p>{t('lengths', { min: lengths.min, max: lengths.max })}</p>
        )}
        {column.missing > 0 && (
          <p>
            {t('missing')}: {t('ofRows', { share: percentOf(column.missing, rows) })}
          </p>
        )}
        {column.dates?.is_day_first_unclear && <p>{t('dayFirst')}</p>}
        {reasons.length > 0 && (
          <section>
            <h3>{t('why')}</h3>
            <ul className={styles.findings}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function Values({ column }: { column: ColumnFacts }) {
  const shown = distributionOf(column);
  switch (shown.kind) {
    case 'hidden':
      return (
        <p className={styles.hidden}>
          <EyeOff size={16} aria-hidden="true" /> {t('hidden')}
        </p>
      );
    case 'empty':
      return <p>{t('noValues')}</p>;
    case 'unique':
      return <p>{t('unique')}</p>;
    case 'days':
      return <p>{t('days', { from: shown.from, to: shown.to })}</p>;
    case 'bins':
      return (
        <div>
          <Histogram label={t('spread', { column: column.name })} bins={shown.bins} />
          <p className={styles.detail}>{t('spreadNote')}</p>
        </div>
      );
    case 'values':
      return (
        <Bars
          label={t('most', { column: column.name })}
          bars={[
            ...shown.values.map(({ value, count }) => ({
              id: `v${value}`,
              label: value,
              value: count,
              note: percentOf(count, column.present),
            })),
            ...(shown.others > 0
              ? [
                  {
                    id: 'others',
                    label: t('others'),
                    value: shown.others,
                    note: percentOf(shown.others, column.present),
                  },
                ]
              : []),
          ]}
          format={(value) => new Intl.NumberFormat('en').format(value)}
        />
      );
  }
}

function Numbers({ column: { numbers } }: { column: ColumnFacts }) {
  if (!numbers) return null;
  const median = numbers.quantiles.find(({ share }) => share === 0.5)?.value;
  const facts = [
    [t('least'), numbers.min],
    [t('median'), median],
    [t('mean'), numbers.mean],
    [t('largest'), numbers.max],
    [t('deviation'), numbers.standard_deviation],
  ] as const;
  return (
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
  );
}
