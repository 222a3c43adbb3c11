import { useQuery } from '@tanstack/react-query';
import { absoluteTime } from '@/lib/time';
import styles from '../evaluations.module.css';
import { type Evaluation, metricsOptions } from '../queries';
import { t } from '../text';

interface EvaluationFactsProps {
  evaluation: Evaluation;
  criterion: string | undefined;
}

export function EvaluationFacts({ evaluation, criterion }: EvaluationFactsProps) {
  const { metric, task, positive_label, created_by, created_at, closes_at, late } = evaluation;
  const metrics = useQuery(metricsOptions()).data?.metrics;
  const title = metrics?.find((one) => one.metric === metric)?.title ?? metric;
  const facts = [
    { term: t('decides'), detail: criterion ?? evaluation.criterion ?? t('decidesNothing') },
    { term: t('metric'), detail: title },
    { term: t('task'), detail: t(task) },
    { term: t('positive'), detail: positive_label },
    {
      term: t('closes'),
      detail:
        closes_at &&
        t(late === 'mark' ? 'closesMark' : 'closesRefuse', { at: absoluteTime(closes_at) }),
    },
    {
      term: t('madeBy'),
      detail: t('madeByAt', { name: created_by, at: absoluteTime(created_at) }),
    },
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(
          ({ term, detail }) =>
            detail && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{detail}</dd>
              </div>
            ),
        )}
      </dl>
      <Parts evaluation={evaluation} />
    </>
  );
}

/** Two parts that must not be taken for one another: what orients, and what decides. */
function Parts({ evaluation }: { evaluation: Evaluation }) {
  const { name, public_share_bp, public_rows, rows, state } = evaluation;
  const share = public_share_bp / 100;
  const count = (value: number | undefined) =>
    value === undefined ? '' : t('partRows', { count: value });
  return (
    <section aria-label={t('parts', { name })} className={styles.parts}>
      <svg className={styles.bar} aria-hidden="true" preserveAspectRatio="none">
        <rect className={styles.publicBar} width={`${share}%`} height="100%" />
        <rect
          className={styles.privateBar}
          x={`${share}%`}
          width={`${100 - share}%`}
          height="100%"
        />
      </svg>
      <p data-part="public">
        <b>{t('partPublic', { share: `${share} %` })}</b> <span>{count(public_rows)}</span>
        <span className={styles.note}>{t('partPublicMeans')}</span>
      </p>
      <p data-part="private">
        <b>{t('partPrivate', { share: `${100 - share} %` })}</b>{' '}
        <span>
          {count(rows === undefined || public_rows === undefined ? undefined : rows - public_rows)}
        </span>
        <span className={styles.note}>
          {state === 'revealed' ? t('partPrivateOpen') : t('partPrivateMeans')}
        </span>
      </p>
    </section>
  );
}
