import { CheckAt, DayAt, NumberAt, TagsAt, TextAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';
import { Clause } from './Clause';

export function AccessFields() {
  return (
    <>
      <Rows
        list="/data_access"
        title={t('dataAccess')}
        add={t('addAccess')}
        fresh={() => ({ dataset: '', what: '', grace_days: 1 })}
        name={(index) => t('accessNumber', { number: index + 1 })}
        row={(at) => (
          <div className={grid.grid}>
            <TextAt at={`${at}/dataset`} label={t('dataset')} />
            <TextAt at={`${at}/what`} label={t('what')} />
            <DayAt at={`${at}/due`} label={t('accessDue')} />
            <NumberAt
              at={`${at}/grace_days`}
              label={t('graceDays')}
              help={t('businessDays')}
              whole
              min={0}
              max={60}
            />
          </div>
        )}
      />
      <Clause clause="data_use">
        <TagsAt at="/data_use/purposes" label={t('purposes')} help={t('purposesHelp')} />
        <CheckAt at="/data_use/copies_allowed" label={t('copiesAllowed')} />
        <CheckAt at="/data_use/other_training_allowed" label={t('otherTraining')} />
        <div className={grid.grid}>
          <NumberAt at="/data_use/return_days" label={t('returnDays')} whole min={0} max={365} />
        </div>
      </Clause>
    </>
  );
}
