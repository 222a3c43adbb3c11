import { CircleAlert, CircleCheck } from 'lucide-react';
import { formatMoney } from '@/lib/money';
import { AmountAt, CheckAt, DayAt, NumberAt, PickAt, Place, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { sumOf } from '../logic/terms';
import { t } from '../text/form';
import styles from './editor.module.css';
import { useTermsForm } from './form';

export function MilestoneFields() {
  return (
    <>
      <Rows
        list="/milestones"
        title={t('milestones')}
        add={t('addMilestone')}
        fresh={() => ({ name: '', deliverables: [], criteria: [] })}
        name={(index) => t('milestoneNumber', { number: index + 1 })}
        row={(at) => <MilestoneRow at={at} />}
      />
      <SumLine />
    </>
  );
}

function MilestoneRow({ at }: { at: string }) {
  return (
    <div className={styles.stack}>
      <div className={grid.quarter}>
        <TextAt at={`${at}/name`} label={t('name')} />
        <AmountAt at={`${at}/amount`} label={t('amount')} />
        <DayAt at={`${at}/due`} label={t('due')} />
        <ChoiceAt at={`${at}/stage`} of="phase" label={t('stage')} />
      </div>
      <HandsOver at={`${at}/deliverables`} />
      <Rows
        list={`${at}/criteria`}
        title={t('criteria')}
        add={t('addCriterion')}
        fresh={() => ({ text: '', kind: 'file', binding: true })}
        name={(index) => t('criterionNumber', { number: index + 1 })}
        row={(place) => <CriterionRow at={place} />}
      />
    </div>
  );
}

/** Which of the contract's deliverables are handed over with this milestone. */
function HandsOver({ at }: { at: string }) {
  const { terms, items, write } = useTermsForm();
  const chosen = items(at) as readonly string[];
  const all = (terms.deliverables ?? []).flatMap(({ id, what }) =>
    id ? [{ id, label: what || id }] : [],
  );
  return (
    <Place at={at}>
      <fieldset className={styles.group}>
        <legend>{t('handsOver')}</legend>
        {all.length === 0 && <p className={grid.hint}>{t('handsOverNone')}</p>}
        <div className={grid.grid}>
          {all.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen.includes(id)}
              onChange={(next) =>
                write(at, next ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </div>
      </fieldset>
    </Place>
  );
}

function CriterionRow({ at }: { at: string }) {
  const { read, terms } = useTermsForm();
  const deliverables = (terms.deliverables ?? []).flatMap(({ id, what }) =>
    id ? [{ value: id, label: what || id }] : [],
  );
  return (
    <div className={styles.stack}>
      <div className={grid.lead}>
        <ChoiceAt at={`${at}/kind`} of="criterion" sure label={t('judgedBy')} />
        <TextAt at={`${at}/text`} label={t('text')} />
      </div>
      {read(`${at}/kind`) === 'metric' ? (
        <div className={grid.quarter}>
          <TextAt at={`${at}/metric`} label={t('metric')} />
          <ChoiceAt at={`${at}/op`} of="op" label={t('op')} />
          <NumberAt at={`${at}/value`} label={t('value')} />
          <TextAt at={`${at}/measured_on`} label={t('measuredOn')} />
          <ChoiceAt at={`${at}/on`} of="on" label={t('evidence')} />
        </div>
      ) : (
        <div className={grid.two}>
          <PickAt at={`${at}/deliverable`} options={deliverables} label={t('deliverable')} />
        </div>
      )}
      <CheckAt at={`${at}/binding`} label={t('binding')} />
    </div>
  );
}

/** The one sum of the form, told at once: the server refuses a contract that does not add up. */
function SumLine() {
  const { terms } = useTermsForm();
  const found = sumOf(terms);
  if (!found) return null;
  const { left } = found;
  const sum = formatMoney(found.sum);
  const amount = formatMoney({ ...left, minor: Math.abs(left.minor) });
  const fits = left.minor === 0;
  const Icon = fits ? CircleCheck : CircleAlert;
  return (
    <p className={styles.sum} data-fits={fits || undefined} role="status">
      <Icon size={16} aria-hidden="true" />
      <span>
        {fits
          ? t('sumFits', { sum })
          : left.minor > 0
            ? t('sumUnder', { sum, left: amount })
            : t('sumOver', { sum, left: amount })}
      </span>
    </p>
  );
}
