import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/api/me';
import { CommandLayer } from '../commands/CommandLayer';
import { useLiveConnection } from '../live/live';
import { PagePending } from '../states/states';
import { t } from '../text';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { StepUpLayer } from './StepUp';
import { Strip } from './Strip';
import { TopBar } from './TopBar';

const ShellCommands = lazy(() => import('./ShellCommands'));
const RailSheet = lazy(() => import('./RailSheet'));
const SampleStrip = lazy(() => import('@/features/sample/SampleStrip'));

export default function Shell() {
  const me = useMe();
  const { workspace, handle } = useParams({ strict: false });
  // Who has one workspace only is in it everywhere, also on Today and on the page of the account.
  const [only, second] = me.workspaces;
  const alone = workspace === undefined && !second ? only : undefined;
  const seat = me.workspaces.find(({ id }) => id === workspace) ?? alone;
  const engagement = me.engagements.find(
    (one) => one.workspace === workspace && one.handle === handle,
  );
  const [sheet, setSheet] = useState(false);
  useLiveConnection(seat?.id);
  const place = { me, seat, engagement };
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <TopBar {...place} onMenu={() => setSheet(true)} />
      <Rail {...place} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Strip />
        {seat?.sample && (
          <Suspense fallback={<div className={styles.sample} />}>
            <SampleStrip seat={seat} />
          </Suspense>
        )}
        <Suspense fallback={<PagePending />}>
          <Outlet />
        </Suspense>
      </main>
      {sheet && (
        <Suspense fallback={null}>
          <RailSheet {...place} onClose={() => setSheet(false)} />
        </Suspense>
      )}
      <CommandLayer />
      <Suspense fallback={null}>
        <ShellCommands seat={seat} engagement={engagement} />
      </Suspense>
      <StepUpLayer email={me.account.email} />
    </div>
  );
}
