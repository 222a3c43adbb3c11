import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { phaseWords, roleWords } from '@/lib/engagement';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from './EngagementsPage.module.css';
import { engagementsOptions } from './queries';
import { t } from './text/page';

export default function EngagementsPage() {
  const { workspace } = useParams({ from: '/shell/w/$workspace/' });
  const isMember = useMe().workspaces.some(({ id, role }) => id === workspace && role);
  const list = useQuery(engagementsOptions(workspace));
  const begin = isMember && (
    <Link to="/w/$workspace/new" params={{ workspace }} look="button" aria-keyshortcuts="c">
      {t('newBrief')}
    </Link>
  );
  return (
    <Page>
      <PageHeader title={t('engagements')} lead={t('engagementsLead')} actions={begin} />
      {list.isPending && <Skeleton lines={5} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.engagements.length === 0 && (
        <EmptyState
          title={isMember ? t('none') : t('noneGuest')}
          action={begin}
          command={isMember ? 'tenon brief new --text "Build me a chatbot for support"' : undefined}
        />
      )}
      {list.data && list.data.engagements.length > 0 && (
        <ul className={styles.list}>
          {list.data.engagements.map(({ id, handle, title, phase, role }) => (
            <li key={id} className={styles.row}>
              <Link
                to="/w/$workspace/e/$handle"
                params={{ workspace, handle }}
                className={styles.title}
              >
                {title}
              </Link>
              <span className={styles.phase}>{phaseWords(phase)}</span>
              <span className={styles.role}>
                {role ? t('yourRole', { role: roleWords(role) }) : t('through')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
