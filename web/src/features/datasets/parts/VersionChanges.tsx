import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import type { DataVersion } from '../logic/versions';
import { changesOptions } from '../versionQueries';
import styles from '../versions.module.css';
import { t } from '../versionText';

const filesListed = 1000;

/** The files that differ from the version before. */
export function VersionChanges({
  engagement,
  version: { id, path, number },
  onClose,
}: {
  engagement: string;
  version: DataVersion;
  onClose: () => void;
}) {
  const changes = useQuery(changesOptions(engagement, id));
  const files = changes.data?.files ?? [];
  return (
    <Dialog
      title={t('changesTitle', { path, from: number - 1, to: number })}
      size="wide"
      open
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      {changes.isPending && <Skeleton lines={4} />}
      {changes.isError && (
        <ProblemState {...problemProps(changes.error)} onRetry={() => void changes.refetch()} />
      )}
      {changes.data && (
        <div className={styles.stack}>
          <p>{t('counts', { ...changes.data })}</p>
          {files.length === 0 && <p>{t('sameContent')}</p>}
          <ul className={styles.changes}>
            {files.map((file) => (
              <li key={file.path}>
                <span className={styles.kind}>{t(file.kind)}</span> {file.path}
              </li>
            ))}
          </ul>
          {files.length === filesListed && <p>{t('onlyFirst')}</p>}
        </div>
      )}
    </Dialog>
  );
}
