import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe, type WorkspaceSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { serverOptions } from '@/api/server';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { RemoveSampleDialog } from './parts/RemoveSampleDialog';
import { claimPath } from './queries';
import styles from './SampleStrip.module.css';
import { t } from './text';

/** On every page of a sample workspace, and on paper: nobody shall take it for the real thing. */
export default function SampleStrip({ seat }: { seat: WorkspaceSeat }) {
  const [removing, setRemoving] = useState(false);
  return (
    <aside className={styles.strip} aria-label={t('label')}>
      <p className={styles.words}>{t('sample')}</p>
      <div className={styles.actions} data-print="hide">
        <BeginYourOwn seat={seat} />
        {seat.role === 'owner' && (
          <Button variant="quiet" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        )}
      </div>
      {removing && <RemoveSampleDialog seat={seat} onClose={() => setRemoving(false)} />}
    </aside>
  );
}

/** To a workspace of one's own: the one there is, or the first of a server that nobody owns. */
function BeginYourOwn({ seat }: { seat: WorkspaceSeat }) {
  const own = useMe().workspaces.find(({ sample, role }) => !sample && role);
  const server = useQuery(serverOptions);
  const router = useRouter();
  const { submit, busy, problem } = useSubmit(
    () => claimPath(seat.id),
    (path) => router.history.push(path),
  );
  if (own)
    return (
      <Link to="/w/$workspace/new" params={{ workspace: own.id }} look="secondary">
        {t('begin')}
      </Link>
    );
  if (server.data?.claimed !== false || seat.role !== 'owner') return null;
  return (
    <>
      <Button busy={busy} onClick={() => submit(undefined)}>
        {t('begin')}
      </Button>
      {problem && <ProblemState {...problemProps(problem)} />}
    </>
  );
}
