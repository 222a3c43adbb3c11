import { Check } from 'lucide-react';
import type { EngagementSeat } from '@/api/me';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../contract.module.css';
import type { ContractView } from '../logic/terms';
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
      <Steps view={view} />
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
function Steps({ view }: { view: ContractView }) {
  const { state, proposed_by, signatures, terms } = view;
  const signed = (party: 'client' | 'expert') => signatures.find((one) => one.party === party);
  const steps = [
    { id: 'draft', title: t('stepDraft'), done: true },
    {
      id: 'proposed',
      title: t('stepProposed'),
      done: true,
      detail: proposed_by && t(`proposedBy_${proposed_by}`),
    },
    ...(['client', 'expert'] as const).map((party) => {
      const signature = signed(party);
      return {
        id: party,
        title: t('stepSigned', { name: terms.parties?.[party]?.name ?? party }),
        done: signature !== undefined,
        detail: signature && <Time at={signature.signed_at} />,
      };
    }),
    { id: 'active', title: t('stepActive'), done: state === 'active' },
  ];
  return (
    <Panel title={t('steps')}>
      <ol className={styles.steps}>
        {steps.map(({ id, title, done, detail }) => (
          <li key={id} className={styles.step} data-done={done || undefined}>
            <span className={styles.mark} aria-hidden="true">
              {done && <Check size={13} />}
            </span>
            <span className={styles.words}>
              <span className={styles.stepName}>{title}</span>
              {detail && <span className={styles.quiet}>{detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
