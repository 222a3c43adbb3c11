import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { Checklist } from '@/ui/Checklist/Checklist';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import styles from '../money.module.css';
import { verifyOptions } from '../queries';
import { t } from '../text';

/** The books held against their own records, for those who run the workspace. */
export function Books({ workspace }: { workspace: string }) {
  const report = useQuery(verifyOptions(workspace));
  return (
    <Panel
      title={t('books')}
      note={t('booksNote')}
      actions={
        <Button busy={report.isFetching} onClick={() => void report.refetch()}>
          {t('readAgain')}
        </Button>
      }
    >
      {report.isPending && <Skeleton lines={4} />}
      {report.isError && <ProblemState {...problemProps(report.error)} />}
      {report.data && (
        <div className={styles.stack}>
          <p>
            <Status kind={report.data.holds ? 'ok' : 'bad'}>
              {report.data.holds ? t('booksHold') : t('booksBroken')}
            </Status>{' '}
            {t('booksRead', { count: report.data.transfers })}
          </p>
          <details className={styles.more} open={!report.data.holds}>
            <summary>{t('booksAll', { count: report.data.invariants.length })}</summary>
            <Checklist
              items={report.data.invariants.map(({ code, says, holds, violation }) => ({
                id: code,
                title: `${code}: ${says}`,
                answer: holds ? 'holds' : 'fires',
                detail: violation,
              }))}
            />
          </details>
        </div>
      )}
    </Panel>
  );
}
