import { useState } from 'react';
import { matchScore } from '@/lib/text';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { Popover } from '@/ui/Popover/Popover';
import { TextField } from '@/ui/TextField/TextField';
import type { LoggedColumn } from '../logic/columns';
import styles from '../runs.module.css';
import { t } from '../text/runs';

interface ColumnPickerProps {
  logged: readonly LoggedColumn[];
  columns: readonly string[];
  /** Nothing: the usual ones. */
  onChange: (ids: readonly string[] | undefined) => void;
}

// A project logs thousands of names; more than a screen of them is found by typing.
const most = 60;

export function ColumnPicker({ logged, columns, onChange }: ColumnPickerProps) {
  const [query, setQuery] = useState('');
  const found = logged.filter(({ key }) => matchScore(query, key) > 0).slice(0, most);
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...columns, id] : columns.filter((one) => one !== id));
  return (
    <Popover label={t('columns')}>
      <div className={styles.picker}>
        <TextField
          label={t('columnsFilter')}
          value={query}
          onChange={setQuery}
          autoComplete="off"
        />
        {found.length === 0 && <p>{t('noColumns')}</p>}
        {(['metrics', 'params'] as const).map((kind) => {
          const those = found.filter((column) => column.kind === kind);
          if (those.length === 0) return null;
          return (
            <fieldset key={kind} className={styles.choices}>
              <legend>{t(kind)}</legend>
              {those.map(({ id, key }) => (
                <Checkbox
                  key={id}
                  label={key}
                  checked={columns.includes(id)}
                  onChange={(on) => toggle(id, on)}
                />
              ))}
            </fieldset>
          );
        })}
        <Button variant="quiet" onClick={() => onChange(undefined)}>
          {t('usualColumns')}
        </Button>
      </div>
    </Popover>
  );
}
