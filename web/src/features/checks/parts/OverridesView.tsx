import { useQuery } from '@tanstack/react-query';
import { overridesOptions } from '@/api/engagement';
import { problemProps } from '@/api/problem';
import { gateWords } from '@/lib/engagement';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Timeline } from '@/ui/Timeline/Timeline';
import styles from '../ChecksPage.module.css';
import { t } from '../text/page';

/** Who let a gate open although something stood before it, and why. */
export function OverridesView({ engagement }: { engagement: string }) {
  const list = useQuery(overridesOptions(engagement));
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data.overrides.length === 0) return <EmptyState title={t('noOverrides')} />;
  return (
    <Timeline
      moments={list.data.overrides.map((one) => ({
        id: one.id,
        at: one.overridden_at,
        kind: 'warn',
        title: (
          <>
            {one.name}: {one.reason}
          </>
        ),
        detail: (
          <>
            <code>{one.code}</code> {t('overrideAt', { gate: gateWords(one.gate) })}
            <span className={styles.note}> · {t('read', { read: one.read })}</span>
          </>
        ),
      }))}
    />
  );
}
