import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { type RunView, runFilesOptions } from '@/api/runs';
import { Bars } from '@/ui/Bars/Bars';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { type Recognised as File, filesOf, recognisedOf } from '../logic/files';
import { previewOf } from '../logic/preview';
import { confusionOf, importancesOf, testResultsOf } from '../logic/recognised';
import { tableOf } from '../logic/tables';
import { beginningOptions } from '../queries';
import shown from '../recognised.module.css';
import styles from '../run.module.css';
import { t } from '../text/run';
import { ConfusionTable } from './ConfusionTable';
import { FilePreview, Rows } from './FilePreview';
import { Markdown } from './Markdown';

const wholeBytesMax = 2 ** 20;
const barsMax = 15;
const failuresMax = 20;
/** Lists for machines are opened by whoever wants them. */
const folded: ReadonlySet<string> = new Set(['environment', 'data_version', 'model']);

/** Files whose names say what they are for, shown as what they are. */
export function Recognised({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const list = useQuery(runFilesOptions(engagement.id, run.id));
  const files = list.data ? recognisedOf(filesOf(engagement.handle, run, list.data)) : [];
  if (files.length === 0) return null;
  return (
    <Panel title={t('recognised')} note={t('recognisedNote')}>
      <div className={shown.recognised}>
        {files.map((file) => (
          <details key={file.address} open={!folded.has(file.kind)}>
            <summary>
              <b>{t(`kind_${file.kind}`)}</b> <span className={styles.quiet}>{file.path}</span>
            </summary>
            <Content file={file} />
          </details>
        ))}
      </div>
    </Panel>
  );
}

function Content({ file }: { file: File }) {
  const preview = previewOf(file.path, file.bytes);
  if (preview === 'image') return <FilePreview kind="image" file={file} />;
  const readable = preview !== null || /\.(md|lock|dvc|jsonl)$|Dockerfile$/i.test(file.path);
  if (!readable || file.bytes > wholeBytesMax)
    return <p className={styles.quiet}>{t('notShown')}</p>;
  return <Whole file={file} />;
}

function Whole({ file }: { file: File }) {
  const text = useQuery(beginningOptions(file.address, wholeBytesMax));
  if (text.isPending) return <Skeleton lines={4} />;
  if (text.isError)
    return <ProblemState {...problemProps(text.error)} onRetry={() => void text.refetch()} />;
  return <Read file={file} text={text.data} />;
}

/** As its kind is read; as plain text where it is not written as that kind. */
function Read({ file, text }: { file: File; text: string }) {
  switch (file.kind) {
    case 'model_card':
      return <Markdown source={text} />;
    case 'confusion_matrix': {
      const confusion = confusionOf(file.path, text);
      if (confusion) return <ConfusionTable confusion={confusion} name={file.path} />;
      break;
    }
    case 'explanation': {
      const importances = importancesOf(file.path, text);
      if (importances) return <Importances list={importances} name={file.path} />;
      break;
    }
    case 'safety_test': {
      const results = testResultsOf(file.path, text);
      if (results) return <Results {...results} />;
      break;
    }
    case 'slice_metrics': {
      const table = tableOf(file.path, text, true);
      if (table) return <Rows table={table} name={file.path} />;
      break;
    }
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={file.path}>
      <pre>{text}</pre>
    </section>
  );
}

function Importances(props: { list: { feature: string; value: number }[]; name: string }) {
  const { list, name } = props;
  return (
    <>
      <Bars
        label={name}
        bars={list.slice(0, barsMax).map(({ feature, value }) => ({
          id: feature,
          label: feature,
          // A bar is as long as the weight; which way it pulls is said beside it.
          value: Math.abs(value),
          ...(value < 0 ? { note: t('pullsDown') } : {}),
        }))}
      />
      {list.length > barsMax && (
        <p className={styles.quiet}>{t('moreFeatures', { count: list.length - barsMax })}</p>
      )}
    </>
  );
}

function Results({ passed, failed, failures }: NonNullable<ReturnType<typeof testResultsOf>>) {
  const more = failures.length - failuresMax;
  return (
    <>
      <p className={styles.marks}>
        <Status kind={failed === 0 ? 'ok' : 'bad'}>
          {t('testsPassed', { passed, all: passed + failed })}
        </Status>
        {failed > 0 && <span>{t('testsFailed', { count: failed })}</span>}
      </p>
      {failures.length > 0 && (
        <ul className={shown.failures}>
          {failures.slice(0, failuresMax).map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tests may share a name and never move
            <li key={at}>{name}</li>
          ))}
          {more > 0 && <li>{t('moreFailures', { count: more })}</li>}
        </ul>
      )}
    </>
  );
}
