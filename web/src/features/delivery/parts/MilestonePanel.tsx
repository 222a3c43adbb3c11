import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import type { components } from '@/api/schema';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import { Steps } from '@/ui/Steps/Steps';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import { type Party, type StationView, stations } from '../logic/milestone';
import styles from '../milestones.module.css';
import { type Milestone, pathOf, useMove } from '../queries';
import { t } from '../text';
import { Criteria } from './Criteria';
import { Moves } from './Moves';
import { Rejections } from './Rejections';
import { Review } from './Review';

export type Terms = components['schemas']['ContractTerms'];

export interface MilestoneProps {
  engagement: EngagementSeat;
  milestone: Milestone;
  party: Party;
  /** What was agreed, for those who may read the contract. */
  terms: Terms | undefined;
}

export function MilestonePanel(props: MilestoneProps) {
  const { engagement, milestone, terms } = props;
  const { id, name, amount, due } = milestone;
  const at = { engagement: engagement.id, milestone: id };
  const submission = useMove<void, unknown>(
    at,
    () =>
      api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/submission', pathOf(at)),
    () => showToast({ kind: 'ok', text: t('submitted', { name }) }),
  );
  return (
    <div id={id} className={styles.milestone}>
      <Panel
        title={name}
        actions={
          <p className={styles.price}>
            {due && <span className={styles.quiet}>{t('due', { day: due })}</span>}
            {amount && (
              <b>
                <Money value={amount} />
              </b>
            )}
          </p>
        }
      >
        <div className={styles.stack}>
          <Steps
            label={t('wayOf', { name })}
            steps={stations(milestone).map((one) => ({
              id: one.station,
              title: t(`station_${one.station}`),
              state: one.state,
              detail: <Detail {...props} station={one} />,
            }))}
          />
          {milestone.state === 'submitted' && <Review milestone={milestone} terms={terms} />}
          <Criteria
            {...props}
            missing={(criterion) => submission.error(`/criteria/${criterion}`) !== null}
          />
          {milestone.rejections.length > 0 && <Rejections milestone={milestone} />}
          <Moves {...props} submission={submission} />
        </div>
      </Panel>
    </div>
  );
}

function Detail({ milestone, terms, station }: MilestoneProps & { station: StationView }) {
  const { state, round } = milestone;
  const rounds = terms?.acceptance?.rounds;
  const isHere = station.state === 'next';
  return (
    <>
      {station.at && <Time at={station.at} />}
      {isHere && state === 'changes_requested' && (
        <span className={styles.line}>{t('again', { round })}</span>
      )}
      {isHere && state === 'submitted' && rounds !== undefined && (
        // The first submission and one for every round of changes.
        <span className={styles.line}>{t('round', { round, rounds: rounds + 1 })}</span>
      )}
    </>
  );
}
