import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemProps } from '@/api/problem';
import { matchScore } from '@/lib/text';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { Popover } from '@/ui/Popover/Popover';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { keyOf, kindOf } from '../logic/columns';
import { loggedOptions } from '../queries';
import styles from '../runs.module.css';
import { t } from '../text/runs';

interface ColumnPickerProps {
  engagement: string;
  columns: readonly string[];
  /** Nothing: the usual ones. */
  onChange: (ids: readonly string[] | undefined) => void;
}

// A project logs thousands of names; more than a screen of them is found by typing.
const most = 60;

export function ColumnPicker(props: ColumnPickerProps) {
  return (
    <Popover label={t('columns')}>
      <Choices {...props} />
    </Popover>
  );
}

/** Asks for the names only once somebody looks for one. */
function Choices({ engagement, columns, onChange }: ColumnPickerProps) {
  const [query, setQuery] = useState('');
  const logged = useQuery(loggedOptions(engagement));
  const found = (logged.data?.columns ?? []).filter(
    ({ id }) => !id.startsWith('tags.mlflow.') && matchScore(query, keyOf(id)) > 0,
  );
  // What is shown already stands first, so that it can be taken away.
  const listed = [...found].sort(
    (a, b) => Number(columns.includes(b.id)) - Number(columns.includes(a.id)),
  );
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...columns, id] : columns.filter((one) => one !== id));
  return (
    <div className={styles.picker}>
      <TextField label={t('columnsFilter')} value={query} onChange={setQuery} autoComplete="off" />
      {logged.isPending && <Skeleton lines={4} />}
      {logged.isError && (
        <ProblemState {...problemProps(logged.error)} onRetry={() => void logged.refetch()} />
      )}
      {logged.isSuccess && found.length === 0 && <p>{t('noColumns')}</p>}
      {(['metrics', 'params', 'tags'] as const).map((kind) => {
        const those = listed.filter(({ id }) => kindOf(id) === kind);
        if (those.length === 0) return null;
        return (
          <fieldset key={kind} className={styles.choices}>
            <legend>{t(kind)}</legend>
            {those.slice(0, most).map(({ id, runs }) => (
              <Checkbox
                key={id}
                label={
                  <>
                    {keyOf(id)} <span className={styles.quiet}>{t('inRuns', { count: runs })}</span>
                  </>
                }
                checked={columns.includes(id)}
                onChange={(on) => toggle(id, on)}
              />
            ))}
            {those.length > most && (
              <p className={styles.quiet}>{t('moreColumns', { count: those.length - most })}</p>
            )}
          </fieldset>
        );
      })}
      <Button variant="quiet" onClick={() => onChange(undefined)}>
        {t('usualColumns')}
      </Button>
    </div>
  );
}
