import { useQuery } from '@tanstack/react-query';
import type { Gate } from '@/api/engagement';
import { problemProps } from '@/api/problem';
import { gateWords, sideWords } from '@/lib/engagement';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from '../ChecksPage.module.css';
import { checksFor, type Party } from '../logic/filter';
import { type Check, catalogueOptions } from '../queries';
import { t } from '../text';

/** All rules, each with what it reads, where it stops an engagement and how to answer it. */
export function CatalogueView({
  gate,
  party,
  onClear,
}: {
  gate: Gate | undefined;
  party: Party | undefined;
  onClear: () => void;
}) {
  const list = useQuery(catalogueOptions);
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  const checks = checksFor(list.data.checks, { gate, party });
  if (checks.length === 0)
    return (
      <EmptyState title={t('noChecks')} action={<Button onClick={onClear}>{t('clear')}</Button>} />
    );
  return (
    <div className={styles.checks}>
      <p className={styles.note}>{t('count', { count: checks.length })}</p>
      {checks.map((check) => (
        <CheckRow key={check.code} check={check} />
      ))}
    </div>
  );
}

function CheckRow({ check }: { check: Check }) {
  const stops = check.stops.map(({ gate, severity }) =>
    t(severity === 'error' ? 'stopError' : 'stopWarn', { gate: gateWords(gate) }),
  );
  const facts = [
    ['reads', check.reads],
    ['why', check.why],
    ['fix', check.fix],
    ['example', check.example],
  ] as const;
  return (
    <details className={styles.check}>
      <summary>
        <code>{check.code}</code>
        <span className={styles.title}>{check.title}</span>
        <span className={styles.note}>{sideWords(check.party)}</span>
        <span className={styles.note}>{stops.join(', ') || t('noStop')}</span>
      </summary>
      <dl className={styles.detail}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
