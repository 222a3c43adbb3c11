import type { GateView } from '@/api/engagement';
import { gateWords } from '@/lib/engagement';
import { Steps } from '@/ui/Steps/Steps';
import { Time } from '@/ui/Time/Time';
import { t } from '../text/page';
import styles from './GatePath.module.css';

/** The seven gates as a way: which are passed, by whom, and which stands next. */
export function GatePath({ gates }: { gates: readonly GateView[] }) {
  return (
    <Steps
      label={t('path')}
      steps={gates.map(({ gate, state, passed_at, passed_by }) => ({
        id: gate,
        title: gateWords(gate),
        state,
        detail: (
          <>
            {t(state)} {passed_at && <Time at={passed_at} />}
            {passed_by && <span className={styles.by}>{t('passedBy', { name: passed_by })}</span>}
          </>
        ),
      }))}
    />
  );
}
