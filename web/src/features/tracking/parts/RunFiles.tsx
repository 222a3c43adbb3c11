import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { type RunView, runFilesOptions } from '@/api/runs';
import { bytes } from '@/lib/text';
import { Anchor } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { filesOf, type ShownFile } from '../logic/files';
import { previewOf } from '../logic/preview';
import styles from '../run.module.css';
import { t } from '../text/run';
import { FilePreview } from './FilePreview';

export function RunFiles({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const list = useQuery(runFilesOptions(engagement.id, run.id));
  const [shown, setShown] = useState<string | null>(null);
  const files = list.data ? filesOf(engagement.handle, run, list.data) : [];
  const own = files.filter(({ model }) => model === null);
  const models = [...new Set(files.flatMap(({ model }) => model ?? []))];
  const draw = (those: readonly ShownFile[]) => (
    <ul className={styles.files}>
      {those.map((file) => (
        <FileRow
          key={file.address}
          file={file}
          open={shown === file.address}
          onToggle={() => setShown(shown === file.address ? null : file.address)}
        />
      ))}
    </ul>
  );
  return (
    <Panel title={t('files')}>
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && files.length === 0 && <p className={styles.quiet}>{t('noFiles')}</p>}
      {draw(own)}
      {models.map((model) => (
        <section key={model} className={styles.ofModel}>
          <h3>{t('ofModel', { name: nameOf(run, model) })}</h3>
          {draw(files.filter((file) => file.model === model))}
        </section>
      ))}
    </Panel>
  );
}

const nameOf = (run: RunView, model: string) =>
  run.models.find(({ model_id }) => model_id === model)?.name || model;

function FileRow(props: { file: ShownFile; open: boolean; onToggle: () => void }) {
  const { file, open, onToggle } = props;
  const kind = previewOf(file.path, file.bytes);
  return (
    <li>
      <div className={styles.file}>
        {kind ? (
          <button
            type="button"
            className={styles.look}
            aria-expanded={open}
            aria-label={t('look', { name: file.path })}
            onClick={onToggle}
          >
            {file.path}
          </button>
        ) : (
          <span className={styles.path}>{file.path}</span>
        )}
        <span className={styles.quiet}>{bytes(file.bytes)}</span>
        <Anchor
          href={file.address}
          download={file.path.split('/').at(-1)}
          aria-label={t('download', { name: file.path })}
          title={t('downloadShort')}
        >
          <Download size={15} aria-hidden="true" />
        </Anchor>
      </div>
      {open && kind && <FilePreview kind={kind} file={file} />}
    </li>
  );
}
