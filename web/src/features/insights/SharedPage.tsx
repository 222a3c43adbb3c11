import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { asProblem, problemProps } from '@/api/problem';
import { absoluteTime } from '@/lib/time';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import markAddress from '@/ui/theme/mark.svg';
import { SummaryDocument } from './parts/SummaryDocument';
import { sharedOptions } from './queries';
import styles from './SharedPage.module.css';
import { t } from './text/weekly';

/** What somebody without an account reads: the document, and no way further. */
export default function SharedPage() {
  const { token } = useParams({ from: '/l/$token' });
  const shared = useQuery(sharedOptions(token));
  const title = shared.data?.title;
  useEffect(() => {
    document.title = `${title ?? t('shared')} · ${t('product')}`;
  }, [title]);
  if (shared.isPending) {
    return (
      <Frame>
        <Skeleton lines={10} />
      </Frame>
    );
  }
  if (shared.isError) {
    // A link that has ended is no failure, and trying again would not help.
    const { status, message } = asProblem(shared.error);
    const ended = status === 404 || status === 410;
    return (
      <Frame>
        <PageHeader title={t('sharedFailed')} lead={ended ? message : undefined} />
        {!ended && (
          <ProblemState {...problemProps(shared.error)} onRetry={() => void shared.refetch()} />
        )}
      </Frame>
    );
  }
  const { workspace, shared_by, expires_at, time_zone } = shared.data;
  return (
    <Frame>
      <SummaryDocument
        heading="h1"
        summary={shared.data}
        say={(says) => says}
        foot={
          <p>
            {t('sharedBy', {
              name: shared_by,
              workspace,
              until: `${absoluteTime(expires_at, time_zone)} ${time_zone}`,
            })}
          </p>
        }
      />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <p className={styles.mark}>
        <img src={markAddress} width={18} height={18} alt="" /> {t('product')}
      </p>
      {children}
    </main>
  );
}
