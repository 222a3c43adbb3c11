import type { Gate, GateView } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { gateWords } from '@/lib/engagement';
import { Link } from '@/ui/Link/Link';
import { Steps } from '@/ui/Steps/Steps';
import { Time } from '@/ui/Time/Time';
import { t } from '../text/page';
import styles from './GatePath.module.css';

// Where a gate is passed, or what it waits for is done.
const pages: Partial<Record<Gate, 'brief' | 'contract' | 'milestones'>> = {
  publish: 'brief',
  offer: 'contract',
  sign: 'contract',
  start: 'milestones',
  accept: 'milestones',
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
    <Steps
      label={t('path')}
      steps={gates.map(({ gate, state, passed_at, passed_by }) => ({
        id: gate,
        title: <GateName {...{ engagement, gate }} />,
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
