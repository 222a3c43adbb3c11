import { useMemo, useState } from 'react';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Status } from '@/ui/Status/Status';
import type { Brief, BriefView } from '../logic/brief';
import { type Difference, differences, merged, type Side } from '../logic/merge';
import { fieldName, valueLines } from '../logic/words';
import { t } from '../text/page';
import { ValueLines } from './BriefReading';
import styles from './StaleDialog.module.css';

/** Somebody was faster. Both versions stand side by side; nothing is thrown away unasked. */
export function StaleDialog({
  base,
  mine,
  theirs,
  onSave,
  onClose,
}: {
  base: Brief;
  mine: Brief;
  theirs: BriefView;
  onSave: (brief: Brief) => void;
  onClose: () => void;
}) {
  const found = useMemo(() => differences(base, mine, theirs.brief), [base, mine, theirs]);
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
          <Button variant="primary" onClick={() => onSave(merged(theirs.brief, found, side))}>
            {t('staleSave')}
          </Button>
        </>
      }
    >
      <p>
        {found.length === 0
          ? t('staleNothing')
          : t('staleDetail', { version: theirs.version, name: theirs.saved_by })}
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
                  <ValueLines lines={valueLines(difference.field, difference[one])} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function nameOf({ key, field }: Difference): string {
  const id = key.split('#')[1];
  return id === undefined ? fieldName[field] : `${fieldName[field]}: ${id}`;
}
