import { Timeline } from '@/ui/Timeline/Timeline';
import { changes } from '../logic/policy';
import type { PolicyView } from '../queries';
import { t } from '../text/policy';
import styles from './Policy.module.css';

/** Who changed which number when, and why; newest first. */
export function PolicyHistory({ view: { history, knobs } }: { view: PolicyView }) {
  const saved = history.flatMap((version, index) => {
    const before = history[index + 1];
    return version.saved_at && before
      ? [
          {
            version,
            at: version.saved_at,
            steps: changes(before.policy, version.policy, knobs),
          },
        ]
      : [];
  });
  if (saved.length === 0) return <p>{t('historyNone')}</p>;
  return (
    <>
      <Timeline
        moments={saved.map(({ version: { version, saved_by, reason }, at, steps }) => ({
          id: String(version),
          at,
          title: (
            <>
              <b>{t('version', { version })}</b> · {t('savedBy', { name: saved_by, reason })}
            </>
          ),
          detail:
            steps.length === 0 ? (
              t('noStep')
            ) : (
              <ul>
                {steps.map(({ key, title, before, after }) => (
                  <li key={key}>{t('step', { title, before, after })}</li>
                ))}
              </ul>
            ),
        }))}
      />
      <p className={styles.note}>{t('firstVersion')}</p>
    </>
  );
}
