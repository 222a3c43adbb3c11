import { useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { figure } from '@/lib/figure';
import { Button } from '@/ui/Button/Button';
import { Panel } from '@/ui/Panel/Panel';
import { Status, type StatusKind } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../hypotheses.module.css';
import type { Hypothesis, HypothesisState } from '../hypothesisQueries';
import { t } from '../hypothesisText';
import { CloseHypothesisDialog } from './CloseHypothesisDialog';
import { HypothesisRuns } from './HypothesisRuns';
import { LinkRunDialog } from './LinkRunDialog';
import { ReopenHypothesisDialog } from './ReopenHypothesisDialog';

// Refuted is a result, not a fault.
const kinds: Record<HypothesisState, StatusKind> = {
  open: 'info',
  confirmed: 'ok',
  refuted: 'neutral',
  inconclusive: 'warn',
};

export interface HypothesisProps {
  engagement: EngagementSeat;
  hypothesis: Hypothesis;
}

export function HypothesisPanel(props: HypothesisProps & { mayAct: boolean }) {
  const { engagement, hypothesis, mayAct } = props;
  const { key, state, metric, moves } = hypothesis;
  const [doing, setDoing] = useState<'linking' | 'closing' | 'reopening' | null>(null);
  const close = () => setDoing(null);
  const dialog = { engagement: engagement.id, hypothesis, onClose: close };
  return (
    <div id={key} className={styles.place}>
      <Panel
        title={`${key}: ${hypothesis.statement}`}
        actions={
          mayAct && (
            <>
              <Button onClick={() => setDoing('linking')}>{t('link')}</Button>
              {state === 'open' ? (
                <Button onClick={() => setDoing('closing')}>{t('close')}</Button>
              ) : (
                <Button onClick={() => setDoing('reopening')}>{t('reopen')}</Button>
              )}
            </>
          )
        }
      >
        <div className={styles.stack}>
          <p className={styles.standing}>
            <Status kind={kinds[state]}>{t(state)}</Status>
            <span className={styles.quiet}>{hypothesis.because}</span>
          </p>
          <dl className={styles.figures}>
            <Figure name={`${metric}, ${t('baseline')}`} value={hypothesis.baseline} />
            <Figure
              name={t('target')}
              value={hypothesis.target}
              note={[
                t(hypothesis.direction),
                hypothesis.noise === undefined
                  ? null
                  : t('noise', { value: figure(hypothesis.noise) }),
              ]
                .filter(Boolean)
                .join(', ')}
            />
            <Figure name={state === 'open' ? t('best') : t('bestEver')} value={hypothesis.best} />
            <div>
              <dt>{t('timeBox')}</dt>
              <dd>
                <span className={styles.when}>
                  {t('until')} <Time at={hypothesis.ends_at} />
                </span>
                {hypothesis.box_is_over && <span className={styles.quiet}>{t('over')}</span>}
              </dd>
            </div>
          </dl>
          <HypothesisRuns engagement={engagement} hypothesis={hypothesis} />
          {moves.length > 0 && (
            <details open={moves.length > 1}>
              <summary>{t('history', { count: moves.length })}</summary>
              <ol className={styles.moves}>
                {moves.map((move) => (
                  <li key={move.moved_at}>
                    <strong>{t(move.state)}</strong>{' '}
                    <span className={styles.quiet}>
                      {move.by_hand ? t('byHand', { name: move.moved_by }) : t('byRule')},{' '}
                      <Time at={move.moved_at} />
                    </span>{' '}
                    {move.because}
                  </li>
                ))}
              </ol>
            </details>
          )}
        </div>
      </Panel>
      {doing === 'linking' && <LinkRunDialog {...dialog} />}
      {doing === 'closing' && <CloseHypothesisDialog {...dialog} />}
      {doing === 'reopening' && <ReopenHypothesisDialog {...dialog} />}
    </div>
  );
}

function Figure(props: { name: string; value: number | undefined; note?: string }) {
  const { name, value, note } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={value === undefined ? styles.quiet : styles.figure}>
          {value === undefined ? t('nothingYet') : figure(value)}
        </span>
        {note && <span className={styles.quiet}>{note}</span>}
      </dd>
    </div>
  );
}
