import { Status } from '@/ui/Status/Status';
import { amountWords, currencyOf, numberIn, ownPolicy } from '../logic/policy';
import type { PolicyView } from '../queries';
import { t } from '../text/policy';
import styles from './Policy.module.css';
import { PolicyTable } from './PolicyTable';

/** The numbers as they stand, with a mark on those that are not Tenon's own. */
export function PolicyReading({ view }: { view: PolicyView }) {
  const { policy } = view.current;
  const currency = currencyOf(policy);
  const ownCurrency = currencyOf(ownPolicy(view.history));
  const value = (words: string, differs: boolean) => (
    <span className={styles.said}>
      <strong>{words}</strong>
      {differs && <Status kind="info">{t('changed')}</Status>}
    </span>
  );
  return (
    <PolicyTable
      knobs={view.knobs}
      currency={currency}
      ownCurrency={ownCurrency}
      value={(knob) =>
        value(
          amountWords(knob, numberIn(policy, knob), currency),
          numberIn(policy, knob) !== knob.otherwise,
        )
      }
      currencyValue={value(currency, currency !== ownCurrency)}
    />
  );
}
