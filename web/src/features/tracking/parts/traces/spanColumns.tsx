import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { Status } from '@/ui/Status/Status';
import { kindWords, placeInTime, type Span, type SpanLine } from '../../logic/spans';
import { took } from '../../logic/traces';
import { t } from '../../text/traces';
import styles from '../../traces.module.css';

export function spanColumns(whole: number): GridColumn<SpanLine>[] {
  return [
    {
      id: 'name',
      header: t('span'),
      kind: 'text',
      width: 'minmax(220px, 3fr)',
      sortable: false,
      value: ({ span }) => span.name,
      cell: ({ span }) => (
        <>
          {span.name} {span.failed && <Status kind="bad">{t('spanFailed')}</Status>}
        </>
      ),
    },
    {
      id: 'kind',
      header: t('kind'),
      kind: 'text',
      width: 'minmax(90px, 1fr)',
      sortable: false,
      value: ({ span }) => kindWords(span.kind),
    },
    {
      id: 'duration',
      header: t('duration'),
      kind: 'number',
      width: '96px',
      sortable: false,
      value: ({ span }) => span.end,
      text: ({ span }) => (span.end === null ? '' : took(span.end - span.start)),
    },
    {
      id: 'when',
      header: t('when'),
      kind: 'text',
      width: 'minmax(160px, 4fr)',
      sortable: false,
      value: ({ span }) => span.start,
      cell: ({ span }) => <Bar span={span} whole={whole} />,
    },
  ];
}

/** Where the span lies in the time of the whole; its figures stand beside it and in its name. */
function Bar({ span, whole }: { span: Span; whole: number }) {
  const { from, wide } = placeInTime(span, whole);
  const words =
    span.end === null
      ? t('startsOpen', { start: took(span.start) })
      : t('startsAfter', { start: took(span.start), time: took(span.end - span.start) });
  return (
    <svg
      className={styles.bar}
      role="img"
      aria-label={words}
      data-failed={span.failed || undefined}
    >
      <title>{words}</title>
      <rect className={styles.ground} width="100%" height="100%" />
      {/* The shortest step is still to be seen. */}
      <rect
        className={styles.share}
        x={`${Math.min(from, 0.995) * 100}%`}
        width={`${Math.max(wide, 0.005) * 100}%`}
        height="100%"
      />
    </svg>
  );
}
