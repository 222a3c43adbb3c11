import { useEffect, useState } from 'react';
import type { Problem } from '@/api/problem';
import type { TracesSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { Segmented } from '@/ui/Segmented/Segmented';
import { TextField } from '@/ui/TextField/TextField';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import { type ShownState, states } from '../../logic/traces';
import runs from '../../runs.module.css';
import { t } from '../../text/traces';
import { Misread } from '../Misread';

interface TraceToolsProps {
  search: TracesSearch;
  /** The filter as it was sent, and what the server did not understand of it. */
  filter: string;
  misread: Problem | null;
  onSearch: (search: Partial<TracesSearch>) => void;
}

export function TraceTools({ search, filter, misread, onSearch }: TraceToolsProps) {
  const [typed, setTyped] = useState(search.filter ?? '');
  // The address may change without the field: by going back, or by clearing the filter elsewhere.
  useEffect(() => setTyped(search.filter ?? ''), [search.filter]);
  const apply = (text: string) => onSearch({ filter: text.trim() || undefined });
  return (
    <Toolbar label={t('tools')}>
      <div className={runs.filterField}>
        <form
          className={runs.filter}
          onSubmit={(event) => {
            event.preventDefault();
            apply(typed);
          }}
        >
          <TextField
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
              if (next === '' && search.filter) apply('');
            }}
            error={misread && <Misread filter={filter} misread={misread} />}
          />
          <Button type="submit">{t('apply')}</Button>
        </form>
      </div>
      <div className={runs.tools}>
        <Segmented<ShownState | 'any'>
          label={t('state')}
          labelHidden
          value={search.state ?? 'any'}
          options={[
            { value: 'any', label: t('any') },
            ...states.map((value) => ({ value, label: t(value) })),
          ]}
          onChange={(state) => onSearch({ state: state === 'any' ? undefined : state })}
        />
      </div>
    </Toolbar>
  );
}
