import { NumberAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';
import { Clause } from './Clause';

export function AftercareFields() {
  return (
    <Clause clause="aftercare">
      <div className={grid.grid}>
        <NumberAt at="/aftercare/months" label={t('months')} whole min={0} max={60} />
        <NumberAt
          at="/aftercare/checks_per_month"
          label={t('checksPerMonth')}
          whole
          min={1}
          max={31}
        />
      </div>
    </Clause>
  );
}
