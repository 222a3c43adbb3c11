import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import type { Problem } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { TextField } from '@/ui/TextField/TextField';
import { clausesOf, completionAt, withoutClause } from '../logic/filter';
import type { TableRun } from '../logic/table';
import { loggedOptions } from '../queries';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { Misread } from './Misread';

interface FilterFieldProps {
  engagement: string;
  field: RefObject<HTMLInputElement | null>;
  /** The one that is in force. */
  filter: string;
  misread: Problem | null;
  rows: readonly TableRun[];
  onFilter: (filter: string) => void;
}

/** MLflow's search language, with its words offered as they are needed and each comparison as a chip. */
export function FilterField(props: FilterFieldProps) {
  const { engagement, field, filter, misread, rows, onFilter } = props;
  const id = useId();
  const [typed, setTyped] = useState(filter);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const logged = useQuery({ ...loggedOptions(engagement), enabled: caret !== null });
  // The address may change without the field: by going back, or by clearing the filter elsewhere.
  useEffect(() => setTyped(filter), [filter]);
  const completion = useMemo(() => {
    if (caret === null) return null;
    const columns = (logged.data?.columns ?? [])
      .map((column) => column.id)
      .filter((column) => !column.startsWith('tags.mlflow.'));
    return completionAt(typed, caret, { columns, valuesOf: (column) => valuesOf(rows, column) });
  }, [typed, caret, logged.data, rows]);
  const options = completion?.options ?? [];
  const clauses = clausesOf(filter);

  const look = () => setCaret(field.current?.selectionStart ?? null);
  const close = () => {
    setCaret(null);
    setAt(-1);
  };
  const take = (option: string) => {
    if (!completion) return;
    const next = `${typed.slice(0, completion.start)}${option} ${typed.slice(completion.end).trimStart()}`;
    const place = completion.start + option.length + 1;
    setTyped(next);
    setAt(-1);
    setCaret(place);
    requestAnimationFrame(() => field.current?.setSelectionRange(place, place));
  };
  const apply = (next: string) => {
    close();
    onFilter(next.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    if (event.key === 'Escape' && options.length > 0) close();
    else if (event.key === 'ArrowDown' && last >= 0) setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp' && last >= 0) setAt(at <= 0 ? last : at - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && options[at]) take(options[at]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.filterField}>
      <form
        className={styles.filter}
        onSubmit={(event) => {
          event.preventDefault();
          apply(typed);
        }}
      >
        <div className={styles.combo}>
          <TextField
            ref={field}
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={options[at] ? `${id}-${at}` : undefined}
            label={t('filter')}
            labelHidden
            placeholder={t('filterHint')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setAt(-1);
              look();
              // The browser's own cross empties the field: that is a wish, not a word half typed.
              if (next === '' && filter) onFilter('');
            }}
            onFocus={look}
            onClick={look}
            onKeyUp={(event) => {
              if (/^(Arrow(Left|Right)|Home|End)$/.test(event.key)) look();
            }}
            onBlur={close}
            onKeyDown={onKeyDown}
            error={misread && <Misread filter={filter} misread={misread} />}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t('completions')}
            className={styles.completions}
            hidden={options.length === 0}
          >
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens for the keys of its list
              <div
                key={option}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(option)}
              >
                {option}
              </div>
            ))}
          </div>
        </div>
        <Button type="submit">{t('apply')}</Button>
      </form>
      {clauses.length > 0 && !misread && (
        <ul className={styles.chips} aria-label={t('inForce')}>
          {clauses.map(({ text, start }, index) => (
            <li key={start}>
              <code>{text}</code>
              <button
                type="button"
                aria-label={t('dropClause', { clause: text })}
                onClick={() => onFilter(withoutClause(filter, index))}
              >
                <X size={13} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const most = 30;

/** The values that runs in view have under a name, for offering them. */
function valuesOf(rows: readonly TableRun[], column: string): string[] {
  const values = new Set<string>();
  for (const { cells, name, user } of rows) {
    const value =
      column === 'attributes.run_name'
        ? name
        : column === 'attributes.user_id'
          ? user
          : cells[column];
    if (value !== undefined) values.add(String(value));
    if (values.size >= most) break;
  }
  return [...values].sort();
}
