import type { ReactNode } from 'react';
import { ownTimeZone, timeZones } from '@/lib/time';
import { DayAt, NumberAt, PickAt, ProseAt, TagsAt, TextAt } from '@/ui/Bound/Bound';
import { Rows } from '@/ui/Bound/Rows';
import { Panel } from '@/ui/Panel/Panel';
import { linkKinds, linkWord } from '../logic/profile';
import { t } from '../text';
import styles from './ProfileFields.module.css';
import { RateAt } from './RateAt';
import { SpecialismsAt } from './SpecialismsAt';

export function ProfileFields() {
  return (
    <>
      <Section title={t('known')} lead={t('knownLead')}>
        <TextAt at="/headline" label={t('headline')} help={t('headlineHelp')} />
        <Outcomes />
        <ProseAt at="/about" rows={4} label={t('about')} help={t('aboutHelp')} />
      </Section>
      <Section title={t('knows')} lead={t('knowsLead')}>
        <SpecialismsAt />
        <TagsAt at="/domains" label={t('domains')} help={t('domainsHelp')} />
        <TagsAt at="/skills" label={t('skills')} />
        <TagsAt at="/languages" label={t('languages')} />
      </Section>
      <Section title={t('offers')} lead={t('offersLead')}>
        <div className={styles.grid}>
          <DayAt at="/available_from" label={t('from')} />
          <NumberAt at="/hours_per_week" label={t('hours')} whole min={1} max={80} />
          <PickAt at="/time_zone" label={t('timeZone')} options={zones()} />
          <RateAt />
        </div>
      </Section>
      <Section title={t('links')} lead={t('linksLead')}>
        <Links />
      </Section>
    </>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.fields}>{children}</div>
    </Panel>
  );
}

function Outcomes() {
  return (
    <Rows
      list="/outcomes"
      title={t('outcomes')}
      add={t('addOutcome')}
      fresh={() => ({ problem: '', change: '' })}
      name={(index) => t('outcomeNumber', { number: index + 1 })}
      row={(at) => (
        <div className={styles.fields}>
          <ProseAt at={`${at}/problem`} rows={2} label={t('problem')} help={t('problemHelp')} />
          <ProseAt at={`${at}/change`} rows={2} label={t('change')} help={t('changeHelp')} />
          <TextAt at={`${at}/evidence`} label={t('evidence')} help={t('evidenceHelp')} />
        </div>
      )}
    />
  );
}

function Links() {
  return (
    <Rows
      tight
      list="/links"
      title={t('links')}
      add={t('addLink')}
      fresh={() => ({ kind: 'site', url: '' })}
      name={(index) => t('linkNumber', { number: index + 1 })}
      row={(at) => (
        <div className={styles.link}>
          <PickAt
            sure
            at={`${at}/kind`}
            label={t('linkKind')}
            options={linkKinds.map((kind) => ({ value: kind, label: linkWord(kind) }))}
          />
          <TextAt at={`${at}/url`} label={t('linkUrl')} />
        </div>
      )}
    />
  );
}

/** The reader's own zone comes first: it is nearly always the right one. */
function zones() {
  const own = ownTimeZone();
  return [own, ...timeZones().filter((zone) => zone !== own)].map((zone) => ({
    value: zone,
    label: zone,
  }));
}
