import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { changesOptions } from '../queries';
import { t } from '../text/page';
import styles from './BriefCompare.module.css';

type Change = components['schemas']['BriefChange'];

const kinds = { added: 'ok', removed: 'bad', changed: 'info' } as const satisfies Record<
  Change['what'],
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
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} />;
  const { changes } = list.data;
  return (
    <Panel title={changes.length > 0 ? t('changesCount', { count: changes.length }) : t('changes')}>
      {changes.length === 0 && <p>{t('changesNone')}</p>}
      {changes.length > 0 && (
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('changeWhat')}</th>
              <th scope="col">{t('changeBefore')}</th>
              <th scope="col">{t('changeAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.what} ${change.pointer} ${change.label}`}>
                <th scope="row">
                  {change.label}{' '}
                  <Status kind={kinds[change.what]}>{t(`change_${change.what}`)}</Status>
                </th>
                <td data-label={t('changeBefore')}>
                  <Words text={change.before} />
                </td>
                <td data-label={t('changeAfter')}>
                  <Words text={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Words({ text }: { text: string }) {
  return text ? text : <span className={styles.none}>{t('nothingSaid')}</span>;
}
