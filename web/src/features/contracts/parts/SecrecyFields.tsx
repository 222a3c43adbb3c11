import { CheckAt, NumberAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';
import { Clause } from './Clause';

export function SecrecyFields() {
  return (
    <Clause clause="confidentiality">
      <CheckAt at="/confidentiality/mutual" label={t('mutual')} />
      <div className={grid.grid}>
        <NumberAt at="/confidentiality/years" label={t('years')} whole min={1} max={50} />
      </div>
    </Clause>
  );
}
