import { useState } from 'react';
import type { Difference, Side } from '@/lib/merge';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { Segmented } from '../Segmented/Segmented';
import { Status } from '../Status/Status';
import { t } from '../words';
import styles from './StaleDialog.module.css';

export interface StaleDialogProps<Field extends string> {
  /** The newer version, and who saved it, where that is known. */
  version: number;
  name?: string;
  found: readonly Difference<Field>[];
  /** How a part is called, and how one of its values reads, line by line. */
  nameOf: (difference: Difference<Field>) => string;
  linesOf: (field: Field, value: unknown) => readonly string[];
  onSave: (choice: (difference: Difference) => Side) => void;
  onClose: () => void;
}

/** Somebody was faster. Both versions stand side by side; nothing is thrown away unasked. */
export function StaleDialog<Field extends string>(props: StaleDialogProps<Field>) {
  const { version, name, found, nameOf, linesOf, onSave, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const side = (difference: Difference) => chosen.get(difference.key) ?? difference.guess;
  const all = (one: Side) => setChosen(new Map(found.map(({ key }) => [key, one])));
  return (
    <Dialog
      title={t('staleTitle')}
      role="alertdialog"
      size="wide"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button variant="primary" onClick={() => onSave(side)}>
            {t('staleSave')}
          </Button>
        </>
      }
    >
      <p>
        {found.length === 0
          ? t('staleNothing')
          : t('staleDetail', { version, by: name ? t('staleBy', { name }) : '' })}
      </p>
      {found.length > 1 && (
        <div className={styles.all}>
          <Button onClick={() => all('mine')}>{t('allMine')}</Button>
          <Button onClick={() => all('theirs')}>{t('allTheirs')}</Button>
        </div>
      )}
      <ul className={styles.list}>
        {found.map((difference) => (
          <li key={difference.key} className={styles.difference}>
            <div className={styles.head}>
              <h3>{nameOf(difference)}</h3>
              {difference.clash && <Status kind="warn">{t('clash')}</Status>}
              <Segmented<Side>
                label={t('keepFor', { field: nameOf(difference) })}
                labelHidden
                value={side(difference)}
                options={[
                  { value: 'mine', label: t('mine') },
                  { value: 'theirs', label: t('theirs') },
                ]}
                onChange={(next) => setChosen(new Map(chosen).set(difference.key, next))}
              />
            </div>
            <div className={styles.sides}>
              {(['mine', 'theirs'] as const).map((one) => (
                <div
                  key={one}
                  className={styles.side}
                  data-chosen={side(difference) === one || undefined}
                >
                  <p className={styles.whose}>{t(one)}</p>
                  <Lines lines={linesOf(difference.field, difference[one])} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className={styles.whose}>{t('nothingSaid')}</p>;
  return [...new Set(lines)].map((line) => (
    <p key={line} className={styles.line}>
      {line}
    </p>
  ));
}
