import { useParams } from '@tanstack/react-router';
import { useMe } from '@/api/me';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import styles from './OverviewPage.module.css';
import { PhaseLine } from './parts/PhaseLine';
import { t } from './text';

export default function OverviewPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle' });
  const engagement = useMe().engagements.find(
    (one) => one.workspace === workspace && one.handle === handle,
  );
  if (!engagement) {
    return (
      <Page>
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={engagement.title} lead={t('overviewLead', { role: t(engagement.role) })} />
      <Panel title={t('phases')}>
        <PhaseLine phase={engagement.phase} />
      </Panel>
      <Panel title={t('handle')} note={t('handleNote')}>
        <code className={styles.address}>{`${location.origin}/e/${engagement.handle}`}</code>
      </Panel>
    </Page>
  );
}
