import { useState } from 'react';
import { Button } from '@/ui/Button/Button';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../compute.module.css';
import type { Compute } from '../queries';
import { t } from '../text';
import { RateForm } from './RateForm';

interface RateCardProps {
  engagement: string;
  compute: Compute;
  mayWrite: boolean;
}

export function RateCard({ engagement, compute, mayWrite }: RateCardProps) {
  const { card } = compute;
  const [writing, setWriting] = useState(false);
  return (
    <Panel
      title={t('rates')}
      note={
        card.set_by
          ? `${t('ratesNote')} ${t('versionBy', { version: card.version, name: card.set_by })}.`
          : t('ratesNote')
      }
      actions={
        mayWrite && !writing && <Button onClick={() => setWriting(true)}>{t('setRates')}</Button>
      }
    >
      {writing ? (
        <RateForm engagement={engagement} compute={compute} onClose={() => setWriting(false)} />
      ) : card.rates.length === 0 ? (
        <p className={styles.quiet}>{t('noRates')}</p>
      ) : (
        <table className={styles.table} data-inset>
          <thead>
            <tr>
              <th scope="col">{t('machine')}</th>
              <th scope="col" className={styles.number}>
                {t('perHour')}
              </th>
              <th scope="col">{t('account')}</th>
            </tr>
          </thead>
          <tbody>
            {card.rates.map(({ machine, per_hour, account }) => (
              <tr key={machine}>
                <th scope="row">{machine}</th>
                <td className={styles.number}>
                  <Money value={per_hour} />
                </td>
                <td>{t(account)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
