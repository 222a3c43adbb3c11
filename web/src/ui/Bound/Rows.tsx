import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '../Button/Button';
import { IconButton } from '../IconButton/IconButton';
import { announce } from '../LiveRegion/LiveRegion';
import { t } from '../words';
import { Place } from './Bound';
import { useDocumentForm } from './form';
import styles from './Rows.module.css';

interface RowsProps {
  /** Pointer of the list. */
  list: string;
  title: string;
  add: string;
  /** What a new item starts with, apart from its id. */
  fresh: () => object;
  /** Names an item by its place among those shown, to those who hear the page as well. */
  name: (place: number) => string;
  /** Tight rows of a few controls, instead of cards. */
  tight?: boolean;
  /** Only those of the list's items; the others are shown elsewhere. */
  only?: (item: unknown) => boolean;
  /** The items' ids name a kind, not the item: rows are told apart by their place. */
  byPlace?: boolean;
  head?: ReactNode;
  row: (at: string, index: number) => ReactNode;
}

const keyOf = (item: unknown, index: number) => (item as { id?: string } | null)?.id ?? `${index}`;

/** A list of the document whose items can be added and taken away. */
export function Rows(props: RowsProps) {
  const { list, title, add, fresh, name, tight, head, row, only, byPlace } = props;
  const { items, add: append, remove } = useDocumentForm();
  const box = useRef<HTMLFieldSetElement>(null);
  const rows = items(list)
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => only?.(item) ?? true);
  const seen = new Map<string, number>();
  const appendOne = () => {
    append(list, fresh());
    // The new row's first control, once it is there.
    requestAnimationFrame(() =>
      box.current
        ?.querySelector<HTMLElement>(':scope > ul > li:last-child :is(input, textarea, select)')
        ?.focus(),
    );
  };
  const removeAt = (index: number, place: number) => {
    remove(list, index);
    announce(t('removedItem', { item: name(place) }));
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(':scope > [data-add]')?.focus(),
    );
  };
  return (
    <Place at={list}>
      <fieldset ref={box} className={styles.rows}>
        <legend className={styles.legend}>{title}</legend>
        {rows.length > 0 && head}
        {rows.length > 0 && (
          <ul className={tight ? styles.tight : styles.cards}>
            {rows.map(({ item, index }, place) => {
              const key = byPlace ? `${index}` : keyOf(item, index);
              const times = seen.get(key) ?? 0;
              seen.set(key, times + 1);
              return (
                <li
                  key={times === 0 ? key : `${key} ${times}`}
                  className={tight ? styles.line : styles.card}
                  aria-label={name(place)}
                >
                  {!tight && <p className={styles.name}>{name(place)}</p>}
                  <div className={styles.content}>{row(`${list}/${index}`, index)}</div>
                  <span className={styles.remove}>
                    <IconButton
                      label={t('removeItem', { item: name(place) })}
                      onClick={() => removeAt(index, place)}
                    >
                      <Trash2 size={15} aria-hidden="true" />
                    </IconButton>
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        <Button data-add icon={<Plus size={15} aria-hidden="true" />} onClick={appendOne}>
          {add}
        </Button>
      </fieldset>
    </Place>
  );
}
