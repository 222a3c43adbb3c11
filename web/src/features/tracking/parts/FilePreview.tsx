import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { bytes } from '@/lib/text';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import type { ShownFile } from '../logic/files';
import { type Preview, textBytesMax } from '../logic/preview';
import { type Table, tableOf } from '../logic/tables';
import { beginningOptions } from '../queries';
import styles from '../run.module.css';
import { t } from '../text/run';

interface FilePreviewProps {
  kind: Preview;
  file: Pick<ShownFile, 'path' | 'bytes' | 'address'>;
}

/** A picture as a picture, which runs nothing; everything else as the text it is. */
export function FilePreview({ kind, file }: FilePreviewProps) {
  if (kind === 'image')
    return (
      <img className={styles.picture} src={file.address} alt={t('picture', { name: file.path })} />
    );
  return <Beginning file={file} />;
}

const rowsMax = 50;

function Beginning({ file }: Pick<FilePreviewProps, 'file'>) {
  const text = useQuery(beginningOptions(file.address, textBytesMax));
  if (text.isPending) return <Skeleton lines={4} />;
  if (text.isError)
    return <ProblemState {...problemProps(text.error)} onRetry={() => void text.refetch()} />;
  const whole = file.bytes <= textBytesMax;
  const table = tableOf(file.path, text.data, whole);
  if (table) return <Rows table={table} name={file.path} />;
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

/** The first rows of a table, in a region of its own. */
export function Rows({ table, name }: { table: Table; name: string }) {
  const { head } = table;
  const body = table.rows.slice(0, rowsMax);
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
      {table.rows.length > rowsMax && (
        <p className={styles.quiet}>{t('firstRows', { count: rowsMax })}</p>
      )}
    </section>
  );
}
