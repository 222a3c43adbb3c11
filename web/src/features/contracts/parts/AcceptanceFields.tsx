import { NumberAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';

export function AcceptanceFields() {
  const days = { help: t('businessDays'), whole: true } as const;
  return (
    <>
      <div className={grid.grid}>
        <NumberAt at="/acceptance/review_days" label={t('reviewDays')} {...days} min={2} max={30} />
        <NumberAt
          at="/acceptance/resubmit_days"
          label={t('resubmitDays')}
          {...days}
          min={1}
          max={30}
        />
        <NumberAt at="/acceptance/rounds" label={t('rounds')} whole min={0} max={20} />
      </div>
      <div className={grid.two}>
        <ChoiceAt at="/acceptance/silence" of="silence" sure label={t('silence')} />
      </div>
    </>
  );
}
