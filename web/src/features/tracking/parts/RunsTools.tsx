import { type RefObject, useEffect, useState } from 'react';
import { runStatusWords } from '@/lib/runStatus';
import { Button } from '@/ui/Button/Button';
import { Segmented } from '@/ui/Segmented/Segmented';
import { TextField } from '@/ui/TextField/TextField';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import { useExperimentName } from '../experiments';
import type { LoggedColumn, ShownStatus } from '../logic/columns';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { ColumnPicker } from './ColumnPicker';

interface Narrowing {
  filter?: string;
  status?: ShownStatus;
  experiment?: string;
}

interface RunsToolsProps {
  handle: string;
  field: RefObject<HTMLInputElement | null>;
  search: Narrowing;
  /** What the server did not understand of the filter, in its own words. */
  error: string | null;
  logged: readonly LoggedColumn[];
  columns: readonly string[];
  onSearch: (search: Narrowing) => void;
  onColumns: (ids: readonly string[] | undefined) => void;
}

const shown = ['running', 'finished', 'failed'] as const;

export function RunsTools(props: RunsToolsProps) {
  const { handle, field, search, error, logged, columns, onSearch, onColumns } = props;
  const [typed, setTyped] = useState(search.filter ?? '');
  const nameOf = useExperimentName(handle, search.experiment ?? '');
  // The address may change without the field: by going back, or by clearing the filter elsewhere.
  useEffect(() => setTyped(search.filter ?? ''), [search.filter]);
  return (
    <Toolbar label={t('tools')}>
      <form
        className={styles.filter}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch({ filter: typed.trim() || undefined });
        }}
      >
        <TextField
          ref={field}
          type="search"
          label={t('filter')}
          labelHidden
          placeholder={t('filterHint')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            // The browser's own cross empties the field: that is a wish, not a word half typed.
            if (next === '' && search.filter) onSearch({ filter: undefined });
          }}
          error={error}
        />
        <Button type="submit">{t('apply')}</Button>
      </form>
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
        <ColumnPicker logged={logged} columns={columns} onChange={onColumns} />
        {search.experiment && (
          <Button variant="quiet" onClick={() => onSearch({ experiment: undefined })}>
            {t('allExperiments', { name: nameOf(search.experiment) })}
          </Button>
        )}
      </div>
    </Toolbar>
  );
}
