import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { Money } from '@/ui/Money/Money';
import { CorrectDialog } from '../dialogs/CorrectDialog';
import { accountWord, mayCorrect, type Names, recordWord } from '../logic/records';
import styles from '../money.module.css';
import type { Transfer } from '../queries';
import { t } from '../text';

/** One record, whole: what it moved, on whose word, and how it hangs in the chain. */
export function RecordDialog({
  engagement,
  party,
  names,
  corrected,
  record,
  onClose,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  names: Names;
  corrected: ReadonlySet<string>;
  record: Transfer;
  onClose: () => void;
}) {
  const [correcting, setCorrecting] = useState(false);
  const from = accountWord(record.credit, names);
  if (correcting) return <CorrectDialog {...{ engagement, record, onClose }} account={from} />;
  const facts = [
    [t('from'), from],
    [t('to'), accountWord(record.debit, names)],
    [t('by'), record.actor_name],
    [t('day'), absoluteTimeWithZone(record.effective_at)],
    [t('recordedAt'), absoluteTimeWithZone(record.recorded_at)],
    [t('evidence'), record.evidence],
    [t('reason'), record.reason],
    [t('accounts'), `${record.debit} ← ${record.credit}`],
    [t('hash'), record.hash],
    [t('prevHash'), record.prev_hash],
  ] as const;
  return (
    <Dialog
      title={t('recordTitle', { number: record.seq })}
      size="wide"
      open
      onClose={onClose}
      actions={
        <>
          {mayCorrect(record, party, corrected) && (
            <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p className={styles.recordHead}>
        <span>
          {recordWord(record)}
          {corrected.has(record.id) && ` (${t('corrected')})`}
        </span>
        <Money value={record.amount} strong />
      </p>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Dialog>
  );
}
