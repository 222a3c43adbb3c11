import { Check } from 'lucide-react';
import type { Gate, GateView } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { gateWords } from '@/lib/engagement';
import { Link } from '@/ui/Link/Link';
import { Time } from '@/ui/Time/Time';
import { t } from '../text';
import styles from './GatePath.module.css';

// Where a gate is passed, or what it waits for is done.
const pages: Partial<Record<Gate, 'brief' | 'contract' | 'money'>> = {
  publish: 'brief',
  offer: 'contract',
  sign: 'contract',
  start: 'money',
};

/** The seven gates as a way: which are passed, by whom, and which stands next. */
export function GatePath({
  engagement,
  gates,
}: {
  engagement: EngagementSeat;
  gates: readonly GateView[];
}) {
  return (
    <ol className={styles.path}>
      {gates.map(({ gate, state, passed_at, passed_by }) => (
        <li
          key={gate}
          className={styles.gate}
          data-state={state}
          aria-current={state === 'next' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'passed' && <Check size={13} />}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>
              <GateName {...{ engagement, gate }} />
            </span>
            <span className={styles.state}>
              {t(state)} {passed_at && <Time at={passed_at} />}
              {passed_by && <span className={styles.by}>{t('passedBy', { name: passed_by })}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function GateName({ engagement, gate }: { engagement: EngagementSeat; gate: Gate }) {
  const page = pages[gate];
  if (!page) return gateWords(gate);
  return (
    <Link
      to={`/w/$workspace/e/$handle/${page}`}
      params={{ workspace: engagement.workspace, handle: engagement.handle }}
    >
      {gateWords(gate)}
    </Link>
  );
}
