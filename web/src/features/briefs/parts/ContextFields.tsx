import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { choiceOptions, choiceWord } from '@/lib/choices';
import { NumberAt, Place, TagsAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { RegimesAt } from '@/ui/Bound/RegimesAt';
import rows from '@/ui/Bound/Rows.module.css';
import { YesNoAt } from '@/ui/Bound/YesNoAt';
import { Button } from '@/ui/Button/Button';
import { IconButton } from '@/ui/IconButton/IconButton';
import { t } from '../text/form';
import { useBriefForm } from './form';
import styles from './grid.module.css';

export function ContextFields() {
  return (
    <>
      <div className={grid.grid}>
        <ChoiceAt at="/domain" of="domain" label={t('domain')} />
        <ChoiceAt at="/stakes" of="stakes" label={t('stakes')} />
      </div>
      <Priorities />
      <RegimesAt at="/regimes" label={t('regimes')} help={t('regimesHelp')} />
      <Fairness />
    </>
  );
}

function Fairness() {
  return (
    <>
      <div className={grid.two}>
        <YesNoAt at="/fairness/about_people" label={t('aboutPeople')} />
        <NumberAt at="/fairness/mitigation_days" label={t('mitigationDays')} whole min={0} />
      </div>
      <TagsAt at="/fairness/groups" label={t('groups')} help={t('groupsHelp')} />
    </>
  );
}

/** An order, changed by buttons: it works the same with a mouse, a finger and a keyboard. */
function Priorities() {
  const { brief, write } = useBriefForm();
  const chosen: readonly string[] = brief.priorities ?? [];
  const open = choiceOptions('priority').filter(({ value }) => !chosen.includes(value));
  const move = (from: number, to: number) => {
    const item = chosen[from];
    if (item === undefined) return;
    write('/priorities', chosen.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <Place at="/priorities">
      <fieldset className={rows.rows}>
        <legend className={rows.legend}>{t('priorities')}</legend>
        <p className={grid.hint}>{t('prioritiesHelp')}</p>
        {chosen.length > 0 && (
          <ol className={styles.ranks}>
            {chosen.map((value, index) => {
              const item = choiceWord('priority', value);
              return (
                <li key={value} className={styles.moves}>
                  <span className={styles.rank}>{item}</span>
                  <IconButton
                    label={t('moveUp', { item })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUp size={15} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t('moveDown', { item })}
                    disabled={index === chosen.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ArrowDown size={15} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t('removeItem', { item })}
                    onClick={() => write('/priorities', chosen.toSpliced(index, 1))}
                  >
                    <X size={15} aria-hidden="true" />
                  </IconButton>
                </li>
              );
            })}
          </ol>
        )}
        {open.length > 0 && (
          <div className={styles.chips}>
            {open.map(({ value, label }) => (
              <Button
                key={value}
                icon={<Plus size={14} aria-hidden="true" />}
                onClick={() => write('/priorities', [...chosen, value])}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </fieldset>
    </Place>
  );
}
