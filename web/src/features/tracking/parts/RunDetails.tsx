import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/api/client';
import { partyOf } from '@/api/engagement';
import { engagementKey } from '@/api/keys';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { hasEnded, type RunView } from '@/api/runs';
import { useSubmit } from '@/api/submit';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Origin } from '@/ui/Origin/Origin';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Status } from '@/ui/Status/Status';
import { showToast } from '@/ui/Toast/toasts';
import { isSystem } from '../logic/curve';
import styles from '../run.module.css';
import { t } from '../text/run';
import { Curves } from './Curves';
import { Family } from './Family';
import { Inputs } from './Inputs';
import { Markdown } from './Markdown';
import { Pairs, Tags } from './Pairs';
import { Recognised } from './Recognised';
import { Repeatable } from './Repeatable';
import { RunFacts } from './RunFacts';
import { RunFiles } from './RunFiles';
import { RunStatus } from './RunStatus';
import { Validation } from './Validation';
import { Values } from './Values';

const noteTag = 'mlflow.note.content';

export function RunDetails({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const mayMark = partyOf(useMe(), engagement) !== null && run.stage === 'active';
  const own = run.metrics.filter(({ key }) => !isSystem(key));
  const system = run.metrics.filter(({ key }) => isSystem(key));
  const note = run.tags.find(({ key }) => key === noteTag)?.value;
  const mark = useBaseline(engagement.id, run);
  const { submit } = mark;
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'run.baseline',
          title: run.baseline ? t('unmarkBaseline') : t('markBaseline'),
          kind: 'action',
          scope: 'page',
          enabled: mayMark,
          run: () => submit(!run.baseline),
        },
      ],
      [run.baseline, mayMark, submit],
    ),
  );
  const curves = (metrics: RunView['metrics']) => (
    <Curves engagement={engagement.id} run={run.id} metrics={metrics} />
  );
  return (
    <Page>
      <PageHeader
        title={run.name}
        meta={
          <span className={styles.marks}>
            <RunStatus status={run.status} />
            {run.baseline && <Status kind="info">{t('baseline')}</Status>}
          </span>
        }
        actions={
          <>
            <Link
              to="/w/$workspace/e/$handle/runs"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              look="secondary"
            >
              {t('allRuns')}
            </Link>
            {mayMark && (
              <Button busy={mark.busy} onClick={() => mark.submit(!run.baseline)}>
                {run.baseline ? t('unmarkBaseline') : t('markBaseline')}
              </Button>
            )}
          </>
        }
      />
      {mark.problem && <ProblemState {...problemProps(mark.problem)} unsaved />}
      {run.stage === 'deleted' && <Status kind="warn">{t('deleted')}</Status>}
      <RunFacts engagement={engagement} run={run} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Panel
            title={t('metrics')}
            actions={<Origin by="expert" />}
            note={hasEnded(run.status) ? t('metricsNote') : t('live')}
          >
            {own.length === 0 ? (
              <p>{t('noMetrics')}</p>
            ) : (
              <>
                <Values metrics={own} />
                {curves(own)}
              </>
            )}
          </Panel>
          {note && (
            <Panel title={t('notes')}>
              <Markdown source={note} />
            </Panel>
          )}
          <Recognised engagement={engagement} run={run} />
          <RunFiles engagement={engagement} run={run} />
          {system.length > 0 && (
            <Panel title={t('system')} note={t('systemNote')}>
              {curves(system)}
            </Panel>
          )}
        </div>
        <div className={styles.side}>
          <Validation found={run.validation} />
          <Repeatable known={run.reproducibility} />
          <Pairs title={t('params')} pairs={run.params} none={t('noParams')} />
          <Family engagement={engagement} run={run} />
          <Inputs engagement={engagement} run={run} />
          <Tags tags={run.tags.filter(({ key }) => key !== noteTag)} />
        </div>
      </div>
    </Page>
  );
}

function useBaseline(engagement: string, run: RunView) {
  const client = useQueryClient();
  return useSubmit(
    (baseline: boolean) =>
      api.POST('/api/v1/engagements/{engagement}/runs/{run}/baseline', {
        params: { path: { engagement, run: run.id } },
        body: { baseline },
      }),
    async (_, baseline) => {
      showToast({ kind: 'ok', text: t(baseline ? 'baselineMarked' : 'baselineUnmarked') });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
}
