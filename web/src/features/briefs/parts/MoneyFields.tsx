import { AmountAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';

export function MoneyFields() {
  return (
    <div className={grid.two}>
      <AmountAt at="/budget/total" label={t('total')} />
      <AmountAt at="/budget/cost_of_delay_per_week" label={t('costOfDelay')} />
      <AmountAt at="/budget/compute_cap" label={t('computeCap')} />
      <ChoiceAt at="/budget/compute_payer" of="payer" label={t('computePayer')} />
    </div>
  );
}
