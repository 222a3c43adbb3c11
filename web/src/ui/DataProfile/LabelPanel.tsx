import { type LabelFacts, type LeakageFacts, type ProfileFacts, percentOf } from '@/lib/profile';
import { Bars } from '../Bars/Bars';
import { Panel } from '../Panel/Panel';
import styles from './DataProfile.module.css';
import { t } from './text';
import { wholeNumber } from './words';

const rareShare = 0.01;

/** What a model should learn: how its classes are balanced, and which columns may give it away. */
export function LabelPanel({ profile: { label, leakage } }: { profile: ProfileFacts }) {
  if (!label) {
    return (
      <Panel title={t('labelNone')}>
        <p>{t('labelNoneDetail')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('label', { column: label.column })}
      note={label.is_guessed && t('labelGuessed')}
    >
      <div className={styles.stack}>
        {label.is_number && <p>{t('labelNumber')}</p>}
        {label.classes.length > 0 && <Balance label={label} />}
        {label.missing > 0 && <p>{t('labelMissing', { count: label.missing })}</p>}
        {leakage && <Leakage leakage={leakage} />}
      </div>
    </Panel>
  );
}

function Balance({ label }: { label: LabelFacts }) {
  return (
    <section className={styles.block}>
      <h3>{t('balance')}</h3>
      <Bars
        label={t('balance')}
        bars={label.classes.map(({ value, count, share }, index) => ({
          id: `${index}`,
          // The names of classes are held back where the label is personal.
          label: value || t('className', { number: index + 1 }),
          value: count,
          note: percentOf(share, 1),
          kind: share < rareShare ? 'warn' : undefined,
        }))}
        format={wholeNumber}
      />
      <p className={styles.detail}>
        {t('labelClasses', { count: label.classes_count })}{' '}
        {label.classes_count > 1 &&
          t('labelRarest', {
            count: label.minority_count,
            share: percentOf(label.minority_share, 1),
          })}
      </p>
    </section>
  );
}

function Leakage({ leakage: { suspects, baseline, rows_judged } }: { leakage: LeakageFacts }) {
  if (suspects.length === 0) return <p>{t('leakNone')}</p>;
  return (
    <section className={styles.block}>
      <h3>{t('leakTitle')}</h3>
      <p>{t('leakWhy')}</p>
      <Bars
        label={t('leakRight')}
        bars={suspects.map(({ column, accuracy }) => ({
          id: column,
          label: column,
          value: accuracy,
          limit: baseline,
          kind: 'warn',
          note: t('leakAgainst', { baseline: percentOf(baseline, 1) }),
        }))}
        format={(share) => percentOf(share, 1)}
      />
      <p className={styles.detail}>
        {t('leakJudged', { rows: rows_judged, baseline: percentOf(baseline, 1) })}
      </p>
    </section>
  );
}
