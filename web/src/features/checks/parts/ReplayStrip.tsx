import type { Replay } from '@/api/engagement';
import { dayWords } from '@/lib/dayWords';
import { gateWords } from '@/lib/engagement';
import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Status } from '@/ui/Status/Status';
import styles from '../ChecksPage.module.css';
import { t } from '../text/page';

/** Says that the page looks back, and on what it stands. */
export function ReplayStrip({
  replay,
  zone,
  onNow,
}: {
  replay: Replay;
  /** Days end as the workspace counts them. */
  zone: string | undefined;
  onNow: () => void;
}) {
  const { day, taken_at, gate, facts_sha256, engine_version_then, engine_version_now } = replay;
  return (
    <section className={styles.replay} aria-label={t('lookingBack')}>
      <p>
        {t('asOfEnd', {
          day: dayWords(day),
          stored: absoluteTimeWithZone(taken_at, zone),
          decision: gate ? t('byDecision', { gate: gateWords(gate) }) : '',
          digest: facts_sha256,
          before: engine_version_then,
          now: engine_version_now,
        })}
      </p>
      {engine_version_then !== engine_version_now && (
        <p>
          <Status kind="info">{t('rulesDiffer')}</Status>
        </p>
      )}
      <p className={styles.note}>{t('lookingBackNote')}</p>
      <div>
        <Button onClick={onNow}>{t('backToNow')}</Button>
      </div>
    </section>
  );
}
