import { choiceOptions } from '@/lib/choices';
import { Place } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { ownedAssets } from '../logic/terms';
import { t } from '../text/form';
import { useTermsForm } from './form';
import styles from './ownership.module.css';

/** A real matrix: each asset is a row, each possible owner a column, and one of them is chosen. */
export function OwnershipFields() {
  const { read } = useTermsForm();
  const owners = choiceOptions('asset_owner');
  const open = ownedAssets.filter((asset) => ownerOf(read(`/ownership/${asset}`)) === 'undecided');
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <caption className="visually-hidden">{t('ownershipCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('asset')}</th>
              {owners.map(({ value, label }) => (
                <th key={value} scope="col" className={styles.owner}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ownedAssets.map((asset) => (
              <AssetRow key={asset} {...{ asset, owners }} />
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 && (
        <p className={styles.open} role="status">
          {t('undecidedLeft', { count: open.length })}
        </p>
      )}
      <div className={grid.two}>
        <ChoiceAt at="/ownership/assign_on" of="assign_on" sure label={t('assignOn')} />
      </div>
    </>
  );
}

const ownerOf = (value: unknown) => (typeof value === 'string' ? value : 'undecided');

function AssetRow({
  asset,
  owners,
}: {
  asset: (typeof ownedAssets)[number];
  owners: readonly { value: string; label: string }[];
}) {
  const { read, write } = useTermsForm();
  const at = `/ownership/${asset}`;
  const owner = ownerOf(read(at));
  const name = t(asset === 'deliverables' ? 'deliverables_owned' : asset);
  return (
    <tr data-open={owner === 'undecided' || undefined}>
      <th scope="row">
        <Place at={at}>{name}</Place>
      </th>
      {owners.map(({ value, label }) => (
        <td key={value} className={styles.owner}>
          <label className={styles.cell}>
            <input
              type="radio"
              name={at}
              aria-label={`${name}: ${label}`}
              checked={owner === value}
              onChange={() => write(at, value)}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
