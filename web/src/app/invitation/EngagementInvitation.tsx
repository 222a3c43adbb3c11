import { BriefReading } from '@/features/briefs/parts/BriefReading';
import { JoinForm } from '@/features/people/parts/JoinForm';
import type { InvitationLook } from '@/features/people/queries';
import { roleWords } from '@/lib/engagement';
import { absoluteTime } from '@/lib/time';
import { Anchor } from '@/ui/Link/Link';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { DataPanels } from './DataPanels';
import { Frame } from './Frame';
import { Glance } from './Glance';
import styles from './Invitation.module.css';
import { PayPanel } from './PayPanel';
import { PlanPanel } from './PlanPanel';
import { PromisesPanel } from './PromisesPanel';
import type { Preview, PreviewedBrief } from './queries';
import { t } from './text';

/** Brief, promises, pay, plan and data; the way in stands beside them. */
export function EngagementInvitation({
  token,
  look,
  preview,
  shown,
}: {
  token: string;
  look: InvitationLook;
  preview: Preview;
  shown: PreviewedBrief;
}) {
  const { shows, milestones, data } = preview;
  const { brief, version, saved_at } = shown;
  const { workspace, invited_by: name, engagement_role: role } = look;
  return (
    <Frame>
      <PageHeader
        title={brief.title || t('untitled')}
        meta={t('briefVersion', { version, at: absoluteTime(saved_at) })}
        lead={t('lead', { name, workspace, role: role ? roleWords(role) : t('guest') })}
      />
      <div className={styles.columns}>
        <article className={styles.reading}>
          <PromisesPanel
            brief={brief}
            money={shows.money}
            signs={role === 'client' || role === 'expert'}
          />
          <BriefReading brief={brief} only={['problem', 'success', 'scope', 'context']} />
          <PlanPanel brief={brief} />
          {shows.money && <PayPanel brief={brief} milestones={milestones} />}
          {shows.data && <DataPanels data={data} />}
        </article>
        <aside className={styles.side}>
          <div className={styles.first}>
            <Glance look={look} preview={preview} brief={brief} />
          </div>
          <section id="take-part">
            <Panel title={look.has_account ? t('signInToJoin') : t('makeAccount')}>
              <JoinForm token={token} look={look} />
            </Panel>
          </section>
        </aside>
      </div>
      <p className={styles.jump}>
        <Anchor look="button" href="#take-part">
          {t('toForm')}
        </Anchor>
      </p>
    </Frame>
  );
}
