import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { byGroup, type CheckFilter, checksFor, codeIn } from '../logic/filter';
import { type Check, catalogueOptions } from '../queries';
import { groupWords, t } from '../text/catalogue';
import styles from './Catalogue.module.css';
import { CatalogueTools } from './CatalogueTools';
import { CheckRow } from './CheckRow';

/** All rules by group, each with what it reads, where it stops an engagement and how to answer it. */
export function CatalogueView({
  filter,
  onFilter,
}: {
  filter: CheckFilter;
  onFilter: (change: CheckFilter) => void;
}) {
  const list = useQuery(catalogueOptions);
  const linked = useLocation({ select: ({ hash }) => codeIn(hash) });
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  const { checks: all, ruled, waiting, engine_version } = list.data;
  const checks = checksFor(all, filter);
  return (
    <div className={styles.view}>
      <div>
        <p className={styles.tally}>
          <strong>{t('tally', { ruled, waiting })}</strong>{' '}
          <span className={styles.note}>{t('version', { version: engine_version })}</span>
        </p>
        <p className={styles.note}>{t('waitingNote')}</p>
      </div>
      <CatalogueTools filter={filter} onFilter={onFilter} />
      <p className={styles.note} role="status">
        {t('fits', { shown: checks.length, all: all.length })}
      </p>
      {checks.length === 0 && (
        <EmptyState
          title={t('noChecks')}
          action={
            <Button
              onClick={() =>
                onFilter({ gate: undefined, party: undefined, state: undefined, text: undefined })
              }
            >
              {t('clear')}
            </Button>
          }
        />
      )}
      {byGroup(checks).map((one) => (
        <Group key={one.group} {...one} linked={linked} />
      ))}
    </div>
  );
}

function Group({
  group,
  checks,
  linked,
}: {
  group: string;
  checks: readonly Check[];
  linked: string | undefined;
}) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{groupWords(group)}</h2>
      {checks.map((check) => (
        <CheckRow key={check.code} check={check} linked={check.code === linked} />
      ))}
    </section>
  );
}
