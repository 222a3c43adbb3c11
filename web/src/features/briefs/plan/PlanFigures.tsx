import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatMoney, type Money } from '@/lib/money';
import { Link } from '@/ui/Link/Link';
import { Status } from '@/ui/Status/Status';
import { budgetWord, fitWord, inTen, type PlanAdvice, type Schedule } from './logic';
import styles from './plan.module.css';
import { t } from './text';

const weeks = (count: number) => count.toFixed(1);

export function chanceWords(chance: number): string {
  const { count, bound } = inTen(chance);
  return t(`chance_${bound}`, { count });
}

/** How long, how sure and how dear, in sentences. */
export function PlanFigures({
  schedule,
  advice,
  budget,
}: {
  schedule: Schedule;
  advice: PlanAdvice;
  budget: Money | undefined;
}) {
  const { workspace } = useParams({ from: '/shell/w/$workspace/e/$handle/plan' });
  const { forecast } = schedule;
  const { effort, low_price, value } = advice;
  const stands = budget && effort && budgetWord(budget, effort);
  return (
    <dl className={styles.figures}>
      {forecast && <Forecast forecast={forecast} />}
      {effort && (
        <>
          <Row name={t('effort')}>
            {t('effortDays', {
              daysFrom: effort.days_p50,
              daysTo: effort.days_p90,
              hoursFrom: effort.hours_p50,
              hoursTo: effort.hours_p90,
            })}
          </Row>
          <Row name={t('price')}>
            {t('priceRange', {
              from: formatMoney(effort.price_min),
              to: formatMoney(effort.price_max),
              rateFrom: formatMoney(effort.rate_min),
              rateTo: formatMoney(effort.rate_max),
            })}
            {low_price && (
              <p>
                <Status kind="warn">{low_price}</Status>
              </p>
            )}
          </Row>
          {stands && (
            <Row name={t('budget')}>
              {t(stands, {
                amount: formatMoney(budget),
                currency: effort.price_min.currency,
              })}{' '}
              {stands === 'budgetOther' && (
                <Link to="/w/$workspace/policy" params={{ workspace }}>
                  {t('budgetPolicy')}
                </Link>
              )}
            </Row>
          )}
        </>
      )}
      {!effort && low_price && (
        <Row name={t('price')}>
          <Status kind="warn">{low_price}</Status>
        </Row>
      )}
      {value && <Row name={t('worth')}>{value}</Row>}
      <Row name={t('drivers')}>
        <ul className={styles.drivers}>
          {advice.drivers.map(({ driver, says, is_open }) => (
            <li key={driver}>
              {says}
              {is_open && <Status>{t('driverOpen')}</Status>}
            </li>
          ))}
        </ul>
      </Row>
    </dl>
  );
}

function Forecast({ forecast }: { forecast: NonNullable<Schedule['forecast']> }) {
  const { buffer_bp, confidence, confidence_without_buffer, fit } = forecast;
  const fitting = fitWord(fit);
  return (
    <>
      <Row name={t('buffer')}>
        {buffer_bp > 0 ? (
          <>
            <b>
              {t('bufferEnough', { percent: buffer_bp / 100, chance: chanceWords(confidence) })}
            </b>{' '}
            {t('bufferWithout', { chance: chanceWords(confidence_without_buffer) })}
          </>
        ) : (
          <b>{t('bufferNone', { chance: chanceWords(confidence_without_buffer) })}</b>
        )}
      </Row>
      <Row name={t('weeks')}>
        {t('weeksPlanned', {
          planned: weeks(forecast.weeks.planned),
          buffered: weeks(forecast.weeks.buffered),
        })}{' '}
        {t('weeksSpread', { p50: weeks(forecast.weeks.p50), p90: weeks(forecast.weeks.p90) })}
      </Row>
      {fitting && (
        <Row name={t('wanted')}>
          {t('wantedWeeks', { count: fit.weeks_wanted ?? 0, fit: t(fitting) })}
        </Row>
      )}
      <Row name={t('usual')}>
        {t(fit.is_complex ? 'usualLarge' : 'usualSmall', {
          min: fit.usual_weeks_min,
          max: fit.usual_weeks_max,
          verdict: t(fit.planned),
        })}
      </Row>
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
