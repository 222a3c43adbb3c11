import { sideWords } from '@/lib/engagement';
import { absoluteTime } from '@/lib/time';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import type { PhaseSchedule, PlanMove } from './logic';
import styles from './plan.module.css';
import { t } from './text';

/** Every move there was, the newest first; nothing is ever taken off this list. */
export function MoveList({
  moves,
  phases,
}: {
  moves: readonly PlanMove[];
  phases: readonly PhaseSchedule[];
}) {
  return (
    <Panel title={t('moves')}>
      {moves.length === 0 && <p className={styles.quiet}>{t('movesNone')}</p>}
      <ol className={styles.moves}>
        {moves.toReversed().map((move) => (
          <li key={move.number}>
            <p>
              <b>
                {t(move.business_days > 0 ? 'movedDaysLater' : 'movedDaysEarlier', {
                  name: phases.find(({ key }) => key === move.phase)?.name ?? move.phase,
                  count: Math.abs(move.business_days),
                })}
              </b>{' '}
              {!move.applies && <Status>{t('moveGone')}</Status>}
            </p>
            <p>{move.reason}</p>
            <p className={styles.quiet}>
              {t('moveBy', {
                name: move.moved_by,
                at: absoluteTime(move.moved_at),
                side: sideWords(move.because),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
