import { timeZones } from '@/lib/time';
import { AmountAt, DayAt, PickAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';

const zones = timeZones().map((zone) => ({ value: zone, label: zone }));

export function PriceFields() {
  return (
    <>
      <div className={grid.grid}>
        <AmountAt at="/pricing/total" label={t('total')} />
        <ChoiceAt at="/pricing/model" of="pricing" label={t('model')} />
      </div>
      <div className={grid.grid}>
        <DayAt at="/term/start" label={t('start')} />
        <DayAt at="/term/end" label={t('end')} />
        <PickAt at="/time_zone" sure label={t('timeZone')} options={zones} />
        <TextAt at="/work_week" label={t('workWeek')} help={t('workWeekHelp')} />
      </div>
    </>
  );
}
