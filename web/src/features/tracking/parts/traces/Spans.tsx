import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { fileAddress } from '@/api/files';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { bytes } from '@/lib/text';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import { Anchor } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { PeekSplit } from '@/ui/Peek/Peek';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { type Span, type SpanLine, spanLines, wholeOf } from '../../logic/spans';
import { t } from '../../text/traces';
import { spansBytesMax, spansOptions } from '../../traceQueries';
import styles from '../../traces.module.css';
import { SpanPeek } from './SpanPeek';
import { spanColumns } from './spanColumns';

interface SpansProps {
  engagement: EngagementSeat;
  /** The path of their file; nothing while it has not come. */
  spans: string | undefined;
  chosen: string | undefined;
}

export function Spans({ engagement, spans, chosen }: SpansProps) {
  return (
    <Panel title={t('spans')} note={spans && t('spansNote')}>
      {spans ? (
        <Drawn address={fileAddress(engagement.handle, spans)} chosen={chosen} />
      ) : (
        <p className={styles.quiet}>{t('noSpans')}</p>
      )}
    </Panel>
  );
}

function Drawn({ address, chosen }: { address: string; chosen: string | undefined }) {
  const file = useQuery(spansOptions(address));
  if (file.isPending) return <Skeleton lines={4} />;
  if (file.isError)
    return <ProblemState {...problemProps(file.error)} onRetry={() => void file.refetch()} />;
  if (file.data === null)
    return (
      <p>
        {t('unreadable', { size: bytes(spansBytesMax) })}{' '}
        <Anchor href={address} download="traces.json">
          {t('download')}
        </Anchor>
      </p>
    );
  if (file.data.length === 0) return <p className={styles.quiet}>{t('emptySpans')}</p>;
  return <SpanTree spans={file.data} chosen={chosen} />;
}

const keyOf = ({ span }: SpanLine) => span.id;
const treeOf = ({ level, open }: SpanLine) => ({ level, open });
const asTheyBegan = () => {};

/** The spans below each other, and beside them the one that is looked at. */
function SpanTree({ spans, chosen }: { spans: readonly Span[]; chosen: string | undefined }) {
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/traces' });
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => spanLines(spans, shut), [spans, shut]);
  const columns = useMemo(() => spanColumns(wholeOf(spans)), [spans]);
  const look = (span: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, span }), replace: true });
  const looked = spans.find(({ id }) => id === chosen);
  const toggle = ({ span }: SpanLine) => {
    const next = new Set(shut);
    if (!next.delete(span.id)) next.add(span.id);
    setShut(next);
  };
  return (
    <PeekSplit peek={looked && <SpanPeek span={looked} onClose={() => look(undefined)} />}>
      <DataGrid
        label={t('spans')}
        rows={lines}
        columns={columns}
        rowKey={keyOf}
        ordered
        sort={null}
        onSort={asTheyBegan}
        tree={treeOf}
        onToggle={toggle}
        onPeek={({ span }) => look(span.id === chosen ? undefined : span.id)}
        onOpen={({ span }) => look(span.id)}
        empty={null}
      />
    </PeekSplit>
  );
}
