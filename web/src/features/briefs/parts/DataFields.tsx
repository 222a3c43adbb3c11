import { choiceOptions } from '@/lib/choices';
import { DayAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { ManyAt } from '@/ui/Bound/ManyAt';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';

export function DataFields() {
  return (
    <Rows
      list="/data"
      title={t('data')}
      add={t('addData')}
      fresh={() => ({ what: '' })}
      name={(index) => t('dataNumber', { number: index + 1 })}
      row={(at) => (
        <div className={grid.grid}>
          <div className={grid.wide}>
            <TextAt at={`${at}/what`} label={t('what')} />
          </div>
          <TextAt at={`${at}/format`} label={t('format')} />
          <TextAt at={`${at}/size`} label={t('size')} />
          <ChoiceAt at={`${at}/labels`} of="labels" label={t('labels')} />
          <TextAt at={`${at}/quality`} label={t('quality')} />
          <TextAt at={`${at}/storage`} label={t('storage')} />
          <TextAt at={`${at}/owner`} label={t('owner')} />
          <ChoiceAt at={`${at}/sensitivity`} of="sensitivity" label={t('sensitivity')} />
          <DayAt at={`${at}/needed_by`} label={t('neededBy')} />
          <div className={grid.wide}>
            <TextAt at={`${at}/policy`} label={t('policy')} />
          </div>
          <div className={grid.wide}>
            <TextAt at={`${at}/handling`} label={t('handling')} help={t('handlingHelp')} />
          </div>
          <TextAt at={`${at}/protection`} label={t('protection')} />
          <DayAt at={`${at}/access_until`} label={t('accessUntil')} />
          <div className={grid.wide}>
            <ManyAt
              at={`${at}/access_roles`}
              label={t('accessRoles')}
              options={choiceOptions('duty')}
            />
          </div>
        </div>
      )}
    />
  );
}
