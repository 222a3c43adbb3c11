import { useState } from 'react';
import type { ContractCriterion } from '@/api/contract';
import { Button } from '@/ui/Button/Button';
import { FieldError } from '@/ui/Field/Field';
import { Origin } from '@/ui/Origin/Origin';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { type Look, lookOf, proofOf, takesEvidence } from '../logic/milestone';
import styles from '../milestones.module.css';
import type { Criterion } from '../queries';
import { t } from '../text';
import { EvidenceDialog } from './EvidenceDialog';
import { EvidenceLinks } from './EvidenceLinks';
import type { MilestoneProps } from './MilestonePanel';
import { WaiveForm } from './WaiveForm';

const kinds: Record<Look, StatusKind> = {
  met: 'ok',
  unmet: 'bad',
  missing: 'warn',
  early: 'neutral',
  scored: 'info',
  waived: 'neutral',
};

export interface CriterionProps extends MilestoneProps {
  criterion: Criterion;
  promised: ContractCriterion | undefined;
  /** Whether a submission was refused for want of it. */
  missing: boolean;
}

/** What is needed, how it stands, on what that rests, and what this side can do about it. */
export function CriterionRow(props: CriterionProps) {
  const { engagement, milestone, party, criterion, promised, missing } = props;
  const [doing, setDoing] = useState<'linking' | 'waiving' | null>(null);
  const proof = proofOf(criterion, promised);
  const look = lookOf(criterion, party, milestone.state);
  const at = { engagement: engagement.id, milestone: milestone.id };
  const mayLink = party === 'expert' && proof !== 'sealed' && takesEvidence(milestone.state);
  const mayWaive =
    party === 'client' &&
    milestone.state !== 'accepted' &&
    !['met', 'waived', 'early'].includes(look);
  const close = () => setDoing(null);
  return (
    <li className={styles.criterion}>
      <div className={styles.standing}>
        <Status kind={kinds[look]}>{t(`look_${look}`)}</Status>
        <span className={styles.quiet}>{criterion.binding ? t('binding') : t('target')}</span>
      </div>
      <div className={styles.words}>
        <p className={styles.promise}>{criterion.text}</p>
        <p className={styles.quiet}>
          {criterion.resolves ? criterion.because : `${t(`needs_${proof}`)} ${criterion.because}`}
        </p>
        {criterion.stale && <Status kind="warn">{t('stale')}</Status>}
        {missing && look === 'missing' && <FieldError>{t('missingHere')}</FieldError>}
        {criterion.waived_by && (
          <p>
            {t('waivedBy', { name: criterion.waived_by, reason: criterion.waived_because ?? '' })}
          </p>
        )}
        <div className={styles.links}>
          {criterion.resolves && <Origin by={proof === 'sealed' ? 'server' : 'expert'} />}
          <EvidenceLinks {...props} proof={proof} />
          {mayLink && (
            <Button onClick={() => setDoing('linking')}>
              {criterion.resolves ? t('linkOther') : t('link')}
            </Button>
          )}
          {mayWaive && doing !== 'waiving' && (
            <Button onClick={() => setDoing('waiving')}>{t('waive')}</Button>
          )}
        </div>
        {doing === 'waiving' && <WaiveForm at={at} criterion={criterion.id} onClose={close} />}
        {doing === 'linking' && (
          <EvidenceDialog at={at} criterion={criterion} proof={proof} onClose={close} />
        )}
      </div>
    </li>
  );
}
