import { TagsAt, TextAt } from '@/ui/Bound/Bound';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';
import { ChoiceAt } from './ChoiceAt';
import styles from './grid.module.css';

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
          <div className={styles.lead}>
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
          <div className={styles.lead}>
            <ChoiceAt at={`${at}/kind`} of="constraint" sure label={t('constraintKind')} />
            <TextAt at={`${at}/what`} label={t('what')} />
          </div>
        )}
      />
    </>
  );
}
