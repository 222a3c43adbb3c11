import type { ReactNode } from 'react';
import { Panel } from '@/ui/Panel/Panel';
import { amountWords, type Group, knobGroups, spanWords } from '../logic/policy';
import type { Knob } from '../queries';
import { t } from '../text/policy';
import styles from './Policy.module.css';

/** Every number with its bounds and its readers; what stands as its value is the caller's. */
export function PolicyTable({
  knobs,
  currency,
  ownCurrency,
  value,
  currencyValue,
}: {
  knobs: readonly Knob[];
  currency: string;
  ownCurrency: string;
  value: (knob: Knob) => ReactNode;
  currencyValue: ReactNode;
}) {
  return knobGroups(knobs).map(({ group, knobs: some }) => (
    <Panel key={group} title={t(`group_${group}`)} flush>
      <table className={styles.table}>
        <Head group={group} />
        <tbody>
          {some.map((knob) => (
            <Row
              key={knob.key}
              title={knob.title}
              value={value(knob)}
              otherwise={amountWords(knob, knob.otherwise, ownCurrency)}
              range={t('span', spanWords(knob, currency))}
              readBy={knob.read_by}
            />
          ))}
          {group === 'money' && (
            <Row
              title={t('currency')}
              value={currencyValue}
              otherwise={ownCurrency}
              range={t('anyCurrency')}
              readBy={t('currencyReads')}
            />
          )}
        </tbody>
      </table>
    </Panel>
  ));
}

const columns = ['number', 'value', 'otherwise', 'range', 'readBy'] as const;

function Head({ group }: { group: Group }) {
  return (
    <>
      <caption className="visually-hidden">{t(`group_${group}`)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function Row({
  title,
  value,
  otherwise,
  range,
  readBy,
}: {
  title: string;
  value: ReactNode;
  otherwise: string;
  range: string;
  readBy: string;
}) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={styles.value}>{value}</td>
      <td data-label={t('otherwise')}>{otherwise}</td>
      <td data-label={t('range')}>{range}</td>
      <td data-label={t('readBy')}>{readBy}</td>
    </tr>
  );
}
