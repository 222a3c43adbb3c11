import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { NoRight } from '@/ui/NoRight/NoRight';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from './ConnectPage.module.css';
import { linesFor, type Tool } from './logic/connect';
import { FirstRun } from './parts/FirstRun';
import { NotHere } from './parts/NotHere';
import { TokenDialog } from './parts/TokenDialog';
import { TokenRow } from './parts/TokenRow';
import { tokensOptions } from './queries';
import { t } from './text/page';

const tools = ['mlflow', 'dvc', 'lfs'] as const;
const steps = { mlflow: 'connectSteps', dvc: 'dvcSteps', lfs: 'lfsSteps' } as const;

export default function ConnectPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/connect' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? <Connect engagement={engagement} /> : <NotHere />;
}

function Connect({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const [making, setMaking] = useState(false);
  const [tool, setTool] = useState<Tool>('mlflow');
  return (
    <Page width="narrow">
      <PageHeader
        title={t('connectTools')}
        lead={t('connectLead')}
        actions={
          party && (
            <Button variant="primary" onClick={() => setMaking(true)}>
              {t('makeToken')}
            </Button>
          )
        }
      />
      <Panel title={t('paste')} note={t('connectNote')}>
        <div className={styles.stack}>
          <Segmented
            label={t('tool')}
            labelHidden
            options={tools.map((value) => ({ value, label: t(value) }))}
            value={tool}
            onChange={setTool}
          />
          <p>{t(steps[tool])}</p>
          <CopyField
            label={t('paste')}
            labelHidden
            text={linesFor[tool](location.origin, engagement.handle, t('yourToken'))}
          />
        </div>
      </Panel>
      <FirstRun engagement={engagement} />
      <Panel title={t('tokens')}>
        {party ? (
          <Tokens engagement={engagement.id} />
        ) : (
          <NoRight right={t('tokenRight')} who={t('whoGives')} />
        )}
      </Panel>
      {making && (
        <TokenDialog engagement={engagement} tool={tool} onClose={() => setMaking(false)} />
      )}
    </Page>
  );
}

function Tokens({ engagement }: { engagement: string }) {
  const list = useQuery(tokensOptions(engagement));
  if (list.isPending) return <Skeleton />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data.tokens.length === 0) return <EmptyState title={t('noTokens')} />;
  return (
    <ul>
      {list.data.tokens.map((token) => (
        <TokenRow key={token.id} engagement={engagement} token={token} />
      ))}
    </ul>
  );
}
