import { CheckAt, NumberAt, TagsAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { RegimesAt } from '@/ui/Bound/RegimesAt';
import { t } from '../text/form';
import { Clause } from './Clause';

export function PersonalFields() {
  return (
    <Clause clause="processing">
      <RegimesAt
        at="/processing/regimes"
        label={t('processingRegimes')}
        help={t('processingRegimesHelp')}
        // A clause about no law at all is left out instead.
        without="none"
      />
      <TagsAt
        at="/processing/purposes"
        label={t('processingPurposes')}
        help={t('processingPurposesHelp')}
      />
      <TagsAt at="/processing/regions" label={t('regions')} help={t('regionsHelp')} />
      <CheckAt at="/processing/subprocessors_allowed" label={t('subprocessors')} />
      <div className={grid.grid}>
        <NumberAt
          at="/processing/breach_notice_hours"
          label={t('breachHours')}
          whole
          min={1}
          max={240}
        />
      </div>
    </Clause>
  );
}
