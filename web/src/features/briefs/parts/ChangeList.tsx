import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { type ChangeRow, changeRows } from '../logic/changes';
import { changesOptions, versionOptions } from '../queries';
import { t } from '../text/page';
import styles from './BriefCompare.module.css';

const kinds = { added: 'ok', removed: 'bad', changed: 'info' } as const satisfies Record<
  ChangeRow['what'],
  StatusKind
>;

/** What was added, removed and changed, in the order of the form, with what stood there before. */
export function ChangeList({
  engagement,
  before,
  after,
  title,
}: {
  engagement: string;
  before: number;
  after: number;
  title: string;
}) {
  const list = useQuery(changesOptions(engagement, before, after));
  const old = useQuery(versionOptions(engagement, before));
  const now = useQuery(versionOptions(engagement, after));
  const failed = [list, old, now].find(({ isError }) => isError);
  if (failed)
    return <ProblemState {...problemProps(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!list.data || !old.data || !now.data) return <Skeleton lines={8} />;
  const rows = changeRows(list.data.changes, old.data.brief, now.data.brief);
  return (
    <Panel title={rows.length > 0 ? t('changesCount', { count: rows.length }) : t('changes')}>
      {rows.length === 0 && <p>{t('changesNone')}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('changeWhat')}</th>
              <th scope="col">{t('changeBefore')}</th>
              <th scope="col">{t('changeAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and two may say the same
              <tr key={index}>
                <th scope="row">
                  {row.name} <Status kind={kinds[row.what]}>{t(`change_${row.what}`)}</Status>
                </th>
                <td data-label={t('changeBefore')} data-none={row.before.length === 0 || undefined}>
                  <Words lines={row.before} />
                </td>
                <td data-label={t('changeAfter')} data-none={row.after.length === 0 || undefined}>
                  <Words lines={row.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Words({ lines }: { lines: readonly string[] }) {
  return lines.length > 0 ? (
    lines.join('\n')
  ) : (
    <span className={styles.none}>{t('nothingSaid')}</span>
  );
}
