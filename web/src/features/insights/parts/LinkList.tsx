import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import { linksOptions, type SummaryLink } from '../queries';
import { t } from '../text/weekly';
import styles from './ShareDialog.module.css';

export function LinkList({ engagement }: { engagement: string }) {
  const list = useQuery(linksOptions(engagement));
  return (
    <section className={styles.links} aria-label={t('links')}>
      <h3>{t('links')}</h3>
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.links.length === 0 && <p className={styles.none}>{t('noLinks')}</p>}
      <ul>
        {list.data?.links.map((link) => (
          <LinkRow key={link.id} engagement={engagement} link={link} />
        ))}
      </ul>
    </section>
  );
}

function LinkRow({ engagement, link }: { engagement: string; link: SummaryLink }) {
  const client = useQueryClient();
  const { submit, busy, problem } = useSubmit(
    (id: string) =>
      api.DELETE('/api/v1/engagements/{engagement}/links/{link}', {
        params: { path: { engagement, link: id } },
      }),
    async () => {
      showToast({ kind: 'ok', text: t('revoked') });
      await client.invalidateQueries({ queryKey: linksOptions(engagement).queryKey });
    },
  );
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span>{t('linkWeek', { week: link.week })}</span>
        <span className={styles.detail}>
          {t('linkBy', { name: link.made_by })} <Time at={link.expires_at} />
        </span>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
      </div>
      <Button
        busy={busy}
        aria-label={t('revokeOf', { name: link.made_by, week: link.week })}
        onClick={() => submit(link.id)}
      >
        {t('revoke')}
      </Button>
    </li>
  );
}
