import { figure } from '@/lib/figure';
import { Status } from '@/ui/Status/Status';
import styles from '../evaluations.module.css';
import { rangeOf } from '../logic/interval';
import type { PartScore } from '../queries';
import { t } from '../text';
import { Score } from './Score';

/** One part: the score of the whole, and each segment's beside it. */
export function Segments({ title, part }: { title: string; part: PartScore }) {
  const { score, interval, note, n, segments, worst, smallest_segment } = part;
  const range = rangeOf([interval, ...segments.map((one) => one.interval)]);
  return (
    <div className={styles.submissions}>
      <h3>{title}</h3>
      {worst && (
        <p>
          <Status kind="warn">
            {t('worst', {
              segment: `${worst.column} = ${worst.value}`,
              gap: gapText(worst.gap),
              count: worst.n,
            })}
          </Status>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('segment')}</th>
              <th scope="col">{t('rows')}</th>
              <th scope="col">{t('score')}</th>
              <th scope="col">{t('gap')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('allRows')}</th>
              <td>{n}</td>
              <td>
                <Score value={score} interval={interval} range={range} note={note} />
              </td>
              <td />
            </tr>
            {segments.map((one) => (
              <tr key={`${one.column} ${one.value}`}>
                <th scope="row">{`${one.column} = ${one.value}`}</th>
                <td>
                  {one.n} {one.is_small && <Status kind="warn">{t('small')}</Status>}
                </td>
                <td>
                  <Score value={one.score} interval={one.interval} range={range} note={one.note} />
                </td>
                <td>{one.gap === undefined ? '' : gapText(one.gap)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {smallest_segment !== undefined && (
        <p className={styles.note}>{t('smallest', { count: smallest_segment })}</p>
      )}
    </div>
  );
}

const gapText = (gap: number) => (gap > 0 ? `+${figure(gap)}` : figure(gap));
