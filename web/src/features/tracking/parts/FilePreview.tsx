import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import type { RunFile } from '@/api/runs';
import { bytes } from '@/lib/text';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { csvRows, type Preview, textBytesMax } from '../logic/preview';
import { beginningOptions } from '../queries';
import styles from '../run.module.css';
import { t } from '../text/run';

interface FilePreviewProps {
  kind: Preview;
  file: RunFile;
  address: string;
}

/** A picture as a picture, which runs nothing; everything else as the text it is. */
export function FilePreview({ kind, file, address }: FilePreviewProps) {
  if (kind === 'image')
    return <img className={styles.picture} src={address} alt={t('picture', { name: file.path })} />;
  return <Beginning kind={kind} file={file} address={address} />;
}

const rowsMax = 50;

function Beginning({ kind, file, address }: FilePreviewProps) {
  const text = useQuery(beginningOptions(address, textBytesMax));
  if (text.isPending) return <Skeleton lines={4} />;
  if (text.isError)
    return <ProblemState {...problemProps(text.error)} onRetry={() => void text.refetch()} />;
  const whole = file.bytes <= textBytesMax;
  if (kind === 'table') {
    const separator = file.path.toLowerCase().endsWith('.tsv') ? '\t' : ',';
    return <Rows rows={csvRows(text.data, rowsMax + 1, whole, separator)} name={file.path} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={file.path}>
      <pre>{text.data}</pre>
      {!whole && (
        <p className={styles.quiet}>
          {t('beginning', { size: bytes(textBytesMax), all: bytes(file.bytes) })}
        </p>
      )}
    </section>
  );
}

function Rows({ rows, name }: { rows: string[][]; name: string }) {
  const [head = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name and never move
              <th key={at} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike and never move
            <tr key={line}>
              {row.map((field, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at}>{field}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length === rowsMax && (
        <p className={styles.quiet}>{t('firstRows', { count: rowsMax })}</p>
      )}
    </section>
  );
}
