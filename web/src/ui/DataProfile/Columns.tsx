import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ProfileFacts } from '@/lib/profile';
import {
  type ColumnWish,
  chooseColumns,
  columnLines,
  kinds,
  orders,
  pageOf,
  pageSize,
} from '@/lib/profileColumns';
import { Button } from '../Button/Button';
import { EmptyState } from '../EmptyState/EmptyState';
import { Panel } from '../Panel/Panel';
import { Select } from '../Select/Select';
import { TextField } from '../TextField/TextField';
import { Toolbar } from '../Toolbar/Toolbar';
import { ColumnTable } from './ColumnTable';
import type { DataProfileProps } from './DataProfile';
import styles from './DataProfile.module.css';
import { t } from './text';

const everything: ColumnWish = { search: '', kind: 'all', order: 'attention' };

/** The columns, page by page: a thousand of them are found by name or by what is wrong with them. */
export function Columns({ profile, column, onColumn }: DataProfileProps) {
  const [wish, setWish] = useState(everything);
  const lines = useMemo(() => columnLines(profile), [profile]);
  const wanted = useDeferredValue(wish);
  const found = useMemo(() => chooseColumns(lines, wanted), [lines, wanted]);
  const [page, setPage] = useState(() => pageOf(found, column));
  const top = useRef<HTMLDivElement>(null);
  const change = (part: Partial<ColumnWish>) => {
    setWish({ ...wish, ...part });
    setPage(0);
  };
  const turn = (next: number) => {
    setPage(next);
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const shown = found.slice(page * pageSize, (page + 1) * pageSize);
  return (
    <Panel title={t('columns')} flush>
      <div ref={top} className={styles.tools}>
        <Tools {...{ profile, wish }} count={found.length} onChange={change} />
      </div>
      {shown.length > 0 ? (
        <ColumnTable lines={shown} open={column} onOpen={onColumn} />
      ) : (
        <EmptyState
          title={lines.length === 0 ? t('noColumns') : t('noneFit')}
          action={
            lines.length > 0 && <Button onClick={() => change(everything)}>{t('showAll')}</Button>
          }
        />
      )}
      {found.length > pageSize && (
        <nav className={styles.pages} aria-label={t('pages')}>
          <Button disabled={page === 0} onClick={() => turn(page - 1)}>
            {t('before')}
          </Button>
          <span role="status">
            {t('range', {
              from: page * pageSize + 1,
              to: page * pageSize + shown.length,
              all: found.length,
            })}
          </span>
          <Button disabled={(page + 1) * pageSize >= found.length} onClick={() => turn(page + 1)}>
            {t('after')}
          </Button>
        </nav>
      )}
    </Panel>
  );
}

function Tools({
  profile,
  wish,
  count,
  onChange,
}: {
  profile: ProfileFacts;
  wish: ColumnWish;
  count: number;
  onChange: (part: Partial<ColumnWish>) => void;
}) {
  if (profile.columns.length === 0) return null;
  return (
    <Toolbar label={t('tools')} end={<span role="status">{t('counted', { count })}</span>}>
      <TextField
        label={t('find')}
        type="search"
        value={wish.search}
        onChange={(search) => onChange({ search })}
      />
      <Select
        label={t('kind')}
        value={wish.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        label={t('order')}
        value={wish.order}
        options={orders.map((order) => ({ value: order, label: t(`order_${order}`) }))}
        onChange={(order) => onChange({ order })}
      />
    </Toolbar>
  );
}
