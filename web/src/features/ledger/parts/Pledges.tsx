import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { Button } from '@/ui/Button/Button';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { ConfirmFundsDialog } from '../dialogs/ConfirmFundsDialog';
import styles from '../money.module.css';
import type { Pledge } from '../queries';
import { t } from '../text';

/** Promises, and which of them the bank has shown. */
export function Pledges({
  engagement,
  party,
  currency,
  pledges,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  currency: string;
  pledges: readonly Pledge[];
}) {
  const [confirming, setConfirming] = useState<Pledge | 'other' | null>(null);
  return (
    <div id="pledges" className={styles.place}>
      <Panel
        title={t('pledges')}
        actions={
          party === 'client' && (
            <Button onClick={() => setConfirming('other')}>{t('confirmOther')}</Button>
          )
        }
        flush={pledges.length > 0}
      >
        {pledges.length === 0 ? (
          <p>{t('pledgesNone')}</p>
        ) : (
          <ul>
            {pledges.map((pledge) => (
              <li key={pledge.id} className={styles.line}>
                <span className={styles.lineAmount}>
                  <Money value={pledge.amount} />
                </span>
                <span className={styles.lineWords}>
                  {t('pledgedBy', { name: pledge.by })} <Time at={pledge.recorded_at} />
                </span>
                {pledge.evidence === 'confirmed' ? (
                  <Status kind="ok">{t('isConfirmed')}</Status>
                ) : (
                  <Status kind="warn">{t('waitsForBank')}</Status>
                )}
                {party === 'client' && pledge.evidence === 'pledged' && (
                  <Button data-print="hide" onClick={() => setConfirming(pledge)}>
                    {t('confirm')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {confirming && (
        <ConfirmFundsDialog
          {...{ engagement, currency }}
          pledge={confirming === 'other' ? null : confirming}
          onClose={() => setConfirming(null)}
        />
      )}
    </div>
  );
}
