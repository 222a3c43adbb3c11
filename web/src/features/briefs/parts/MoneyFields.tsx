import { AmountAt } from '@/ui/Bound/Bound';
import { t } from '../text/form';
import { ChoiceAt } from './ChoiceAt';
import styles from './grid.module.css';

export function MoneyFields() {
  return (
    <div className={styles.two}>
      <AmountAt at="/budget/total" label={t('total')} />
      <AmountAt at="/budget/cost_of_delay_per_week" label={t('costOfDelay')} />
      <AmountAt at="/budget/compute_cap" label={t('computeCap')} />
      <ChoiceAt at="/budget/compute_payer" of="payer" label={t('computePayer')} />
    </div>
  );
}
