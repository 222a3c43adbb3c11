import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { fileAddress } from '@/api/files';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { type RunFile, type RunView, runFilePath, runFilesOptions } from '@/api/runs';
import { bytes } from '@/lib/text';
import { Anchor } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { previewOf } from '../logic/preview';
import styles from '../run.module.css';
import { t } from '../text/run';
import { FilePreview } from './FilePreview';

export function RunFiles({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const list = useQuery(runFilesOptions(engagement.id, run.id));
  const [shown, setShown] = useState<string | null>(null);
  const address = (file: RunFile) => fileAddress(engagement.handle, runFilePath(run, file.path));
  return (
    <Panel title={t('files')}>
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.files.length === 0 && <p className={styles.quiet}>{t('noFiles')}</p>}
      <ul className={styles.files}>
        {list.data?.files.map((file) => {
          const kind = previewOf(file.path, file.bytes);
          const open = shown === file.path;
          return (
            <li key={file.path}>
              <div className={styles.file}>
                {kind ? (
                  <button
                    type="button"
                    className={styles.look}
                    aria-expanded={open}
                    aria-label={t('look', { name: file.path })}
                    onClick={() => setShown(open ? null : file.path)}
                  >
                    {file.path}
                  </button>
                ) : (
                  <span className={styles.path}>{file.path}</span>
                )}
                <span className={styles.quiet}>{bytes(file.bytes)}</span>
                <Anchor
                  href={address(file)}
                  download={file.path.split('/').at(-1)}
                  aria-label={t('download', { name: file.path })}
                  title={t('downloadShort')}
                >
                  <Download size={15} aria-hidden="true" />
                </Anchor>
              </div>
              {open && kind && <FilePreview kind={kind} file={file} address={address(file)} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
