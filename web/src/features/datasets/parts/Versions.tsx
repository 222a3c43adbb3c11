import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import {
  contentOf,
  type DataVersion,
  hasEarlier,
  type LineageVersion,
  shortCommit,
  sourcesOf,
} from '../logic/versions';
import { lineageOptions } from '../versionQueries';
import styles from '../versions.module.css';
import { t } from '../versionText';
import { VersionChanges } from './VersionChanges';

type Party = 'client' | 'expert' | null;

/** Which contents the data had at which commit, and which runs read them. */
export default function Versions({
  engagement,
  party,
}: {
  engagement: EngagementSeat;
  party: Party;
}) {
  const lineage = useQuery(lineageOptions(engagement.id));
  return (
    <Panel title={t('versions')} note={t('note')}>
      {lineage.isPending && <Skeleton lines={4} />}
      {lineage.isError && (
        <ProblemState {...problemProps(lineage.error)} onRetry={() => void lineage.refetch()} />
      )}
      {lineage.data?.versions.length === 0 && <None handle={engagement.handle} party={party} />}
      {lineage.data && lineage.data.versions.length > 0 && (
        <Table engagement={engagement} versions={lineage.data.versions} />
      )}
    </Panel>
  );
}

function None({ handle, party }: { handle: string; party: Party }) {
  if (party === null) return <EmptyState title={`${t('none')}. ${t('noneReader')}`} />;
  return (
    <div className={styles.stack}>
      <EmptyState title={t('none')} />
      <p>{t('noneDetail')}</p>
      <CopyField label={t('command')} labelHidden text={`tenon data index ${handle} --all`} />
    </div>
  );
}

function Table({
  engagement,
  versions,
}: {
  engagement: EngagementSeat;
  versions: readonly LineageVersion[];
}) {
  const [shown, setShown] = useState<DataVersion | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('tableOfVersions')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('content')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('readBy')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((line) => (
            <Row
              key={line.version.id}
              sources={sourcesOf(line.version, versions)}
              onChanges={() => setShown(line.version)}
              {...{ engagement, line }}
            />
          ))}
        </tbody>
      </table>
      {shown && (
        <VersionChanges engagement={engagement.id} version={shown} onClose={() => setShown(null)} />
      )}
    </section>
  );
}

function Row({
  engagement,
  line: { version, runs },
  sources,
  onChanges,
}: {
  engagement: EngagementSeat;
  line: LineageVersion;
  sources: string;
  onChanges: () => void;
}) {
  const { path, number, stage } = version;
  const since = version.commits[0];
  return (
    <tr>
      <th scope="row">
        <span className={styles.path}>{path}</span>
        <span className={styles.detail}>{t('number', { number })}</span>
        {stage && (
          <span className={styles.detail}>
            {t('madeBy', { stage })} {sources && t('madeFrom', { sources })}
          </span>
        )}
      </th>
      <td>
        {contentOf(version)}{' '}
        <Status kind={version.sha256 ? 'ok' : 'warn'}>
          {t(version.sha256 ? 'pushed' : 'notPushed')}
        </Status>
        {hasEarlier(version) && version.is_folder && (
          <div>
            <Button
              variant="quiet"
              aria-label={t('changesOf', { path, number })}
              onClick={onChanges}
            >
              {t('changes')}
            </Button>
          </div>
        )}
      </td>
      <td>
        {since && (
          <>
            {since.message}
            <span className={styles.detail}>
              <code title={t('commitTitle', { id: since.id, author: since.author })}>
                {shortCommit(since.id)}
              </code>{' '}
              <Time at={since.committed_at} />
            </span>
          </>
        )}
      </td>
      <td>
        <Runs {...{ engagement, runs }} />
      </td>
    </tr>
  );
}

const ties = { digest: 'byDigest', file: 'byFile', commit: 'byCommit' } as const;

function Runs({
  engagement: { workspace, handle },
  runs,
}: {
  engagement: EngagementSeat;
  runs: LineageVersion['runs'];
}) {
  if (runs.length === 0) return <span className={styles.detail}>{t('noRuns')}</span>;
  return (
    <ul className={styles.runs}>
      {runs.map((run) => (
        <li key={run.id}>
          <Link to="/w/$workspace/e/$handle/runs/$run" params={{ workspace, handle, run: run.id }}>
            {run.name}
          </Link>
          <span className={styles.detail}>
            {t(ties[run.tie])}
            {run.models.length > 0 &&
              `; ${t('models', { names: run.models.map(({ name }) => name).join(', ') })}`}
            {run.versions.length > 0 && '; '}
            {run.versions.map(({ name, version }, at) => (
              <Fragment key={`${name} ${version}`}>
                {at > 0 && ', '}
                <Link
                  to="/w/$workspace/e/$handle/models"
                  params={{ workspace, handle }}
                  search={{ model: name }}
                >
                  {t('registered', { name, version })}
                </Link>
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
