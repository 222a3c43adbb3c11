import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { parseSort, writeSort } from '@/lib/grid/address';
import { readMoneySearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { correctedIds, type Names, recordsOf } from '../logic/records';
import styles from '../money.module.css';
import { statementOptions, type Transfer } from '../queries';
import { t } from '../text';
import { recordColumns } from './columns';
import { PrintedRecords } from './PrintedRecords';
import { RecordDialog } from './RecordDialog';

const keyOf = ({ id }: Transfer) => id;

/** Every record in its order; nothing in it is ever changed or removed. */
export function Records({
  engagement,
  party,
  currency,
  names,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  currency: string;
  names: Names;
}) {
  const { of, sort, record } = readMoneySearch(
    useSearch({ from: '/shell/w/$workspace/e/$handle/money' }),
  );
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/money' });
  const list = useQuery(statementOptions(engagement.id, currency));
  const all = list.data ?? [];
  const rows = useMemo(() => recordsOf(list.data ?? [], of), [list.data, of]);
  const corrected = useMemo(() => correctedIds(list.data ?? []), [list.data]);
  const columns = useMemo(() => recordColumns(names, corrected), [names, corrected]);
  const opened = all.find(({ seq }) => seq === record);
  const change = (next: { of?: undefined; sort?: string; record?: number }) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div id="records" className={styles.place}>
      <Panel
        title={of ? t('recordsOf', { name: t(of) }) : t('records')}
        note={t('chain')}
        actions={of && <Button onClick={() => change({ of: undefined })}>{t('allRecords')}</Button>}
      >
        {list.isPending && <Skeleton lines={4} />}
        {list.isError && (
          <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && (
          <>
            <div data-print="hide">
              <DataGrid
                label={t('records')}
                rows={rows}
                columns={columns}
                rowKey={keyOf}
                sort={parseSort(sort)}
                onSort={(next) => change({ sort: writeSort(next) })}
                onOpen={({ seq }) => change({ record: seq })}
                empty={of && all.length > 0 ? t('recordsNoneOf') : t('recordsNone')}
              />
            </div>
            <PrintedRecords rows={rows} names={names} />
          </>
        )}
      </Panel>
      {opened && (
        <RecordDialog
          {...{ engagement, party, names, corrected }}
          record={opened}
          onClose={() => change({ record: undefined })}
        />
      )}
    </div>
  );
}
