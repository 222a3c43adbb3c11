import { useState } from 'react';
import type { DataSheet } from '@/api/data';
import { Button } from '@/ui/Button/Button';
import { Time } from '@/ui/Time/Time';
import styles from '../data.module.css';
import { t } from '../decisionText';
import { asksDecision, choiceWord } from '../logic/decision';
import { DecisionDialog } from './DecisionDialog';

/** What follows from a verdict that is not sufficient: who decided it, when and why. */
export function Decision({
  engagement,
  party,
  sheet,
}: {
  engagement: string;
  party: 'client' | 'expert' | null;
  sheet: DataSheet;
}) {
  const [isOpen, setOpen] = useState(false);
  const { decision } = sheet;
  if (!decision && !asksDecision(sheet)) return null;
  return (
    <section className={styles.block}>
      <h3>{t('title')}</h3>
      {decision ? (
        <>
          <p className={styles.who}>{choiceWord(decision.choice)}</p>
          <blockquote className={styles.reason}>{decision.reason}</blockquote>
          <p className={styles.help}>
            {t('decidedBy', { name: decision.decided_by })} <Time at={decision.decided_at} />,{' '}
            {t('about', { version: decision.version })}
          </p>
        </>
      ) : (
        <p>{party ? t('none') : t('none_other')}</p>
      )}
      {party && asksDecision(sheet) && (
        <p>
          <Button onClick={() => setOpen(true)}>{decision ? t('decideAnew') : t('decide')}</Button>
        </p>
      )}
      {isOpen && <DecisionDialog {...{ engagement, sheet }} onClose={() => setOpen(false)} />}
    </section>
  );
}
