import { formatMoney } from '@/lib/money';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../compute.module.css';
import { levelOf, percent, type Standing, sharesOf, standingOf } from '../logic/compute';
import type { Compute } from '../queries';
import { t } from '../text';

const kinds: Record<Standing, StatusKind> = {
  none: 'warn',
  fine: 'ok',
  reached: 'warn',
  exceeds: 'bad',
  stopped: 'bad',
};

/** The bar repeats what the figures beside it say in words. */
export function Budget({ compute }: { compute: Compute }) {
  const { spent, to_come, cap, left, sweeps } = compute;
  const standing = standingOf(compute);
  return (
    <Panel title={t('budget')}>
      <div className={styles.stack}>
        <p className={styles.standing}>
          <Status kind={kinds[standing]}>{says(standing, compute)}</Status>
          <span className={styles.quiet}>{advice(standing)}</span>
        </p>
        {cap && <Bar compute={compute} />}
        <dl className={styles.figures}>
          <Figure name={t('spent')} note={counted(compute)}>
            <Money value={spent} />
          </Figure>
          <Figure
            name={t('toCome')}
            note={sweeps.length > 0 ? t('searches', { count: sweeps.length }) : t('noSearches')}
          >
            <Money value={to_come} />
          </Figure>
          {cap && (
            <Figure name={t('cap')} note={source(compute)}>
              <Money value={cap} />
            </Figure>
          )}
          {left && (
            <Figure name={t('left')}>
              <Money value={left} />
            </Figure>
          )}
        </dl>
        {compute.unpriced > 0 && (
          <p>
            <Status kind="warn">{t('unpriced', { count: compute.unpriced })}</Status>{' '}
            <span className={styles.quiet}>{t('unpricedHow')}</span>
          </p>
        )}
        {compute.by_expert.minor > 0 && (
          <p className={styles.quiet}>
            {t('byExpert', { amount: formatMoney(compute.by_expert) })}
          </p>
        )}
        {compute.alerts.length > 0 && (
          <div>
            <h3>{t('alerts')}</h3>
            <ul className={styles.alerts}>
              {compute.alerts.map((alert) => (
                <li key={alert.level_bp}>
                  {t('alertAt', {
                    percent: percent(alert.level_bp),
                    amount: formatMoney(alert.spent),
                  })}
                  , <Time at={alert.told_at} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Figure(props: { name: string; note?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span className={styles.amount}>{props.children}</span>
        {props.note && <span className={styles.quiet}>{props.note}</span>}
      </dd>
    </div>
  );
}

function Bar({ compute }: { compute: Compute }) {
  const { spent, toCome, cap } = sharesOf(compute);
  const width = (share: number) => `${share * 100}%`;
  return (
    <svg
      className={styles.bar}
      role="img"
      aria-label={t('picture', {
        spent: formatMoney(compute.spent),
        cap: formatMoney(compute.cap ?? compute.spent),
        coming: formatMoney(compute.to_come),
      })}
      data-kind={kinds[standingOf(compute)]}
    >
      <rect className={styles.barSpent} height="100%" width={width(spent)} />
      <rect className={styles.barToCome} x={width(spent)} height="100%" width={width(toCome)} />
      {cap !== null && cap < 1 && (
        <line className={styles.barCap} x1={width(cap)} x2={width(cap)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

function says(standing: Standing, compute: Compute): string {
  if (standing === 'none') return t('noCap');
  if (standing === 'stopped') return t('stops');
  if (standing === 'exceeds') return t('exceeds');
  if (standing === 'reached') return t('reached', { percent: percent(levelOf(compute) ?? 0) });
  return t('fine');
}

function advice(standing: Standing): string {
  if (standing === 'none') return t('noCapHow');
  if (standing === 'stopped') return t('stopsHow');
  return standing === 'exceeds' ? t('exceedsHow') : '';
}

function counted({ runs, running, used_bp }: Compute): string {
  const parts = [t('counted', { count: runs })];
  if (running > 0) parts.push(t('running', { count: running }));
  if (used_bp !== undefined) parts.unshift(t('ofCap', { percent: percent(used_bp) }));
  return parts.join(', ');
}

function source({ decision, decisions }: Compute): string {
  const made = decisions.find(({ number }) => number === decision);
  return made ? t('decidedBy', { name: made.decided_by }) : t('fromContract');
}
