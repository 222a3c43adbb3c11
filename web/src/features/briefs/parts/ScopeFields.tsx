import { TagsAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';

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
            <ChoiceAt at={`${at}/kind`} of="deliverable" sure label={t('deliverableKind')} />
            <TextAt at={`${at}/what`} label={t('what')} />
          </div>
        )}
      />
      <TagsAt at="/exclusions" label={t('exclusions')} help={t('exclusionsHelp')} />
      <Rows
        list="/constraints"
        title={t('constraints')}
        add={t('addConstraint')}
        fresh={() => ({ kind: 'latency', what: '' })}
        name={(index) => t('constraintNumber', { number: index + 1 })}
        tight
        row={(at) => (
          <div className={grid.lead}>
            <ChoiceAt at={`${at}/kind`} of="constraint" sure label={t('constraintKind')} />
            <TextAt at={`${at}/what`} label={t('what')} />
          </div>
        )}
      />
    </>
  );
}
