import { AmountAt, Place } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { TagField } from '@/ui/TagField/TagField';
import { t } from '../text/form';
import { useTermsForm } from './form';

export function ComputeFields() {
  return (
    <div className={grid.grid}>
      <ChoiceAt at="/compute/owner" of="payer" sure label={t('computeOwner')} />
      <AmountAt at="/compute/cap" label={t('computeCap')} />
      <Alerts />
    </div>
  );
}

/** Shares of the limit: basis points in the contract, percent for people. */
function Alerts() {
  const { items, write, error } = useTermsForm();
  const at = '/compute/alerts_bp';
  const percent = items(at).map((points) => String(Number(points) / 100));
  return (
    <Place at={at}>
      <TagField
        label={t('alerts')}
        help={t('alertsHelp')}
        tags={percent}
        onChange={(next) => {
          const points = next.map((one) => Math.round(Number(one) * 100)).filter((one) => one > 0);
          write(
            at,
            [...new Set(points)].sort((a, b) => a - b),
          );
        }}
        error={error(at)}
      />
    </Place>
  );
}
