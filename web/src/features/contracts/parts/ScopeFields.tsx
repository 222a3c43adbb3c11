import { NumberAt, ProseAt, TagsAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';
import { Clause } from './Clause';

export function ScopeFields() {
  return (
    <>
      <Rows
        list="/deliverables"
        title={t('deliverables')}
        add={t('addDeliverable')}
        fresh={() => ({ kind: 'code', what: '' })}
        name={(index) => t('deliverableNumber', { number: index + 1 })}
        tight
        row={(at) => (
          <div className={grid.lead}>
            <ChoiceAt
              at={`${at}/kind`}
              of="deliverable"
              sure
              label={t('deliverableKind')}
              labelHidden
            />
            <TextAt at={`${at}/what`} label={t('what')} labelHidden />
          </div>
        )}
      />
      <ProseAt at="/completion" label={t('completion')} rows={2} />
      <TagsAt at="/exclusions" label={t('exclusions')} help={t('exclusionsHelp')} />
      <Clause clause="changes">
        <div className={grid.grid}>
          <NumberAt
            at="/changes/answer_days"
            label={t('answerDays')}
            help={t('businessDays')}
            whole
            min={1}
            max={60}
          />
        </div>
      </Clause>
    </>
  );
}
