import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import styles from '../evaluations.module.css';
import { recompute } from '../logic/evaluation';
import type { Evaluation } from '../queries';
import { t } from '../text';
import { DeadlineButton } from './DeadlineButton';
import { EvaluationFacts } from './EvaluationFacts';
import { LabelsUpload } from './LabelsUpload';
import { Leaderboard } from './Leaderboard';
import { MetricMeaning } from './MetricMeaning';
import { PredictionsUpload } from './PredictionsUpload';
import { RevealButton } from './RevealButton';
import { Verdict } from './Verdict';

interface EvaluationPanelProps {
  engagement: string;
  evaluation: Evaluation;
  party: 'client' | 'expert' | null;
  /** What it decides, in words. */
  criterion: string | undefined;
}

const looks = { open: 'warn', sealed: 'info', revealed: 'ok' } as const;

export function EvaluationPanel({
  engagement,
  evaluation,
  party,
  criterion,
}: EvaluationPanelProps) {
  const { id, name, state, digest, salt } = evaluation;
  return (
    <div ref={useArrival(id)} id={id} tabIndex={-1} className={styles.evaluation}>
      <Panel
        title={name}
        actions={
          <>
            <Status kind={looks[state]}>{t(state)}</Status>
            {state !== 'revealed' && party === 'client' && (
              <DeadlineButton engagement={engagement} evaluation={evaluation} />
            )}
            {state === 'sealed' && party === 'client' && (
              <RevealButton engagement={engagement} evaluation={evaluation} />
            )}
          </>
        }
      >
        <div className={styles.stack}>
          <EvaluationFacts evaluation={evaluation} criterion={criterion} />
          <MetricMeaning evaluation={evaluation} />
          {evaluation.verdict && <Verdict verdict={evaluation.verdict} />}
          {state === 'open' &&
            (party === 'client' ? (
              <LabelsUpload engagement={engagement} evaluation={evaluation} />
            ) : (
              <p className={styles.quiet}>{t('labelsWait')}</p>
            ))}
          {state === 'sealed' && party === 'expert' && (
            <PredictionsUpload engagement={engagement} evaluation={evaluation} />
          )}
          {state !== 'open' && (
            <Leaderboard engagement={engagement} evaluation={evaluation} party={party} />
          )}
          {digest && (
            <div>
              <CopyField label={t('digest')} text={digest} />
              <p className={styles.note}>{t('digestNote')}</p>
            </div>
          )}
          {salt && (
            <>
              <CopyField label={t('salt')} text={salt} />
              <div>
                <CopyField label={t('recompute')} text={recompute(evaluation)} />
                <p className={styles.note}>{t('recomputeNote')}</p>
              </div>
            </>
          )}
        </div>
      </Panel>
    </div>
  );
}

/** Who comes by a link to this one is brought to it. */
function useArrival(id: string) {
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== id) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [hash, id]);
  return place;
}
