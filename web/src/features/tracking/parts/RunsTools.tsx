import type { RefObject } from 'react';
import type { EngagementSeat } from '@/api/me';
import type { Problem } from '@/api/problem';
import { runStatusWords } from '@/lib/runStatus';
import type { RunsSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import { useExperimentName } from '../experiments';
import type { ShownStatus } from '../logic/columns';
import type { TableRun } from '../logic/table';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { ColumnPicker } from './ColumnPicker';
import { FilterField } from './FilterField';
import { GroupPicker } from './GroupPicker';

interface RunsToolsProps {
  engagement: EngagementSeat;
  field: RefObject<HTMLInputElement | null>;
  search: RunsSearch;
  /** What the server did not understand of the filter, in its own words and with its place. */
  misread: Problem | null;
  rows: readonly TableRun[];
  columns: readonly string[];
  nests: boolean;
  onSearch: (search: RunsSearch) => void;
  onColumns: (ids: readonly string[] | undefined) => void;
}

const shown = ['running', 'finished', 'failed'] as const;

export function RunsTools(props: RunsToolsProps) {
  const { engagement, search, columns, onSearch, onColumns } = props;
  const nameOf = useExperimentName(engagement.handle, search.experiment ?? '');
  return (
    <Toolbar label={t('tools')}>
      <FilterField
        engagement={engagement.id}
        field={props.field}
        filter={search.filter ?? ''}
        misread={props.misread}
        rows={props.rows}
        onFilter={(filter) => onSearch({ filter: filter || undefined })}
      />
      <div className={styles.tools}>
        <Segmented<ShownStatus | 'any'>
          label={t('status')}
          labelHidden
          value={search.status ?? 'any'}
          options={[
            { value: 'any', label: t('any') },
            ...shown.map((value) => ({ value, label: runStatusWords(value) })),
          ]}
          onChange={(status) => onSearch({ status: status === 'any' ? undefined : status })}
        />
        <ColumnPicker engagement={engagement.id} columns={columns} onChange={onColumns} />
        <GroupPicker
          engagement={engagement.id}
          search={search}
          nests={props.nests}
          onSearch={onSearch}
        />
        {search.experiment && (
          <Button variant="quiet" onClick={() => onSearch({ experiment: undefined })}>
            {t('allExperiments', { name: nameOf(search.experiment) })}
          </Button>
        )}
      </div>
    </Toolbar>
  );
}
