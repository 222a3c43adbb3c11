import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import styles from '../../compare.module.css';
import { changesOptions } from '../../queries';
import { t } from '../../text/compare';
import type { ViewProps } from './Compare';

type Difference = components['schemas']['RunDifference'];

const kinds = ['metric', 'param', 'data', 'code', 'environment', 'cost'] as const;

/** From one run to another, in plain words. */
export function WhatChanged({ engagement, table, search, onSearch }: ViewProps) {
  const known = (id: string | undefined) => (id && table.ids.includes(id) ? id : undefined);
  const before = known(search.from) ?? table.ids[0] ?? '';
  const after = known(search.to) ?? table.ids.find((id) => id !== before) ?? '';
  const options = table.ids.map((id, at) => ({ value: id, label: table.names[at] ?? id }));
  const changes = useQuery({
    ...changesOptions(engagement.id, after, before),
    enabled: before !== '' && after !== '' && before !== after,
  });
  if (table.ids.length < 2) return <p>{t('twoNeeded')}</p>;
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Select
          label={t('before')}
          value={before}
          options={options}
          onChange={(id) => onSearch({ from: id })}
        />
        <Select
          label={t('after')}
          value={after}
          options={options}
          onChange={(id) => onSearch({ to: id })}
        />
      </div>
      {before === after && <p>{t('sameRun')}</p>}
      {changes.isLoading && <Skeleton lines={6} />}
      {changes.isError && (
        <ProblemState {...problemProps(changes.error)} onRetry={() => void changes.refetch()} />
      )}
      {changes.data?.changes.length === 0 && <p>{t('nothingChanged')}</p>}
      <div className={styles.changes}>
        {kinds.map((kind) => {
          const those = changes.data?.changes.filter((change) => change.kind === kind) ?? [];
          return those.length > 0 && <ChangeList key={kind} kind={kind} changes={those} />;
        })}
      </div>
    </div>
  );
}

function ChangeList({ kind, changes }: { kind: (typeof kinds)[number]; changes: Difference[] }) {
  return (
    <Panel title={t(`change_${kind}`)}>
      <ul className={styles.list}>
        {changes.map(({ what, text, verdict }) => (
          <li key={what}>
            <span>{text}</span>
            {verdict !== 'neither' && (
              <Status kind={verdict === 'better' ? 'ok' : 'bad'}>{t(verdict)}</Status>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
