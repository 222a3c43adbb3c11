import { useLocation, useNavigate } from '@tanstack/react-router';
import type { GateView } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { gateWords } from '@/lib/engagement';
import { Steps } from '@/ui/Steps/Steps';
import { Time } from '@/ui/Time/Time';
import { t } from '../text/page';
import { GateDetail } from './GateDetail';
import styles from './GatePath.module.css';

/** The seven gates as a way: which are passed, by whom, and which stands next. Each opens to its story. */
export function GatePath({
  engagement,
  gates,
}: {
  engagement: EngagementSeat;
  gates: readonly GateView[];
}) {
  // The gate that is open stands in the address, so that it is a link.
  const open = useLocation({ select: ({ hash }) => hash });
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle' });
  return (
    <Steps
      label={t('path')}
      steps={gates.map(({ gate, state, passed_at, passed_by }) => ({
        id: gate,
        title: (
          <button
            type="button"
            className={styles.gate}
            aria-expanded={gate === open}
            aria-controls={gate === open ? `story-${gate}` : undefined}
            onClick={() =>
              void navigate({
                hash: gate === open ? '' : gate,
                replace: true,
                resetScroll: false,
                hashScrollIntoView: false,
              })
            }
          >
            {gateWords(gate)}
          </button>
        ),
        state,
        detail: (
          <>
            {t(passed_at && state !== 'passed' ? 'again' : state)}{' '}
            {passed_at && <Time at={passed_at} />}
            {passed_by && <span className={styles.by}>{t('passedBy', { name: passed_by })}</span>}
          </>
        ),
        content: gate === open && (
          <section
            id={`story-${gate}`}
            className={styles.story}
            aria-label={t('gate', { gate: gateWords(gate) })}
          >
            <GateDetail engagement={engagement} gate={gate} />
          </section>
        ),
      }))}
    />
  );
}
