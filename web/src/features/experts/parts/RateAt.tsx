import { useState } from 'react';
import { currencies, currencyLabel } from '@/lib/currencies';
import type { Money } from '@/lib/money';
import { Place } from '@/ui/Bound/Bound';
import { useDocumentForm } from '@/ui/Bound/form';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { Select } from '@/ui/Select/Select';
import { inCurrency } from '../logic/profile';
import { t } from '../text';
import styles from './ProfileFields.module.css';

const at = '/rate_per_hour';
const { common, other } = currencies();
const options = [...common, ...other].map((code) => ({ value: code, label: currencyLabel(code) }));

/** An amount and its currency: an expert works for clients in more than one. */
export function RateAt() {
  const { read, write, error, currency } = useDocumentForm();
  const rate = read(at) as Money | undefined;
  // What was chosen before there is an amount to carry it.
  const [chosen, setChosen] = useState(currency);
  const unit = rate?.currency ?? chosen;
  return (
    <Place at={at}>
      <div className={styles.rate}>
        <MoneyField
          label={t('rate')}
          help={t('rateHelp')}
          minor={rate?.minor ?? null}
          currency={unit}
          onChange={(minor) => write(at, minor === null ? undefined : { minor, currency: unit })}
          error={error(at)}
        />
        <Select
          label={t('currency')}
          value={unit}
          options={options}
          onChange={(next) => {
            setChosen(next);
            if (rate) write(at, inCurrency(rate, next));
          }}
        />
      </div>
    </Place>
  );
}
