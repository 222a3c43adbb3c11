import type { ContractView } from '@/api/contract';
import type { EngagementSeat } from '@/api/me';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { type Step, Steps } from '@/ui/Steps/Steps';
import { Time } from '@/ui/Time/Time';
import styles from '../contract.module.css';
import { t } from '../text/page';
import { ContractViews } from './ContractViews';
import { KeepCopy } from './KeepCopy';
import { Moves } from './Moves';

const kinds = { draft: 'neutral', proposed: 'info', signing: 'info', active: 'ok' } as const;

/** A contract that is proposed, half signed or in force: nothing of it can be edited now. */
export function Standing({
  engagement,
  view,
  party,
}: {
  engagement: EngagementSeat;
  view: ContractView;
  party: 'client' | 'expert';
}) {
  const { state, version, terms } = view;
  return (
    <Page>
      <PageHeader
        title={terms.title || t('contract')}
        meta={
          <>
            <Status kind={kinds[state]}>{t(`state_${state}`)}</Status> {t('version', { version })}
          </>
        }
        lead={state === 'active' && t('inForce')}
      />
      <Way view={view} />
      <div className={styles.columns}>
        <ContractViews {...{ engagement, view }} />
        <div className={styles.stack}>
          {state === 'active' ? (
            <KeepCopy {...{ engagement, view, party }} />
          ) : (
            <Moves {...{ engagement, view, party }} />
          )}
        </div>
      </div>
    </Page>
  );
}

/** Draft, proposal, two signatures, in force: where it stands, and who made each step. */
function Way({ view: { state, proposed_by, signatures, terms } }: { view: ContractView }) {
  const signing = (['client', 'expert'] as const).map((party): Step => {
    const signature = signatures.find((one) => one.party === party);
    return {
      id: party,
      title: t('stepSigned', { name: terms.parties?.[party]?.name ?? party }),
      state: signature ? 'passed' : 'next',
      detail: signature ? <Time at={signature.signed_at} /> : t('stepOpen'),
    };
  });
  return (
    <Panel title={t('steps')}>
      <Steps
        label={t('steps')}
        steps={[
          { id: 'draft', title: t('stepDraft'), state: 'passed' },
          {
            id: 'proposed',
            title: t('stepProposed'),
            state: 'passed',
            detail: proposed_by && t(`proposedBy_${proposed_by}`),
          },
          ...signing,
          {
            id: 'active',
            title: t('stepActive'),
            state: state === 'active' ? 'passed' : 'later',
          },
        ]}
      />
    </Panel>
  );
}
