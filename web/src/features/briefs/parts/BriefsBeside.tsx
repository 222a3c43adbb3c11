import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { tidy } from '@/lib/document';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import type { Brief } from '../logic/brief';
import { readBrief } from '../logic/words';
import { type TriedBrief, useTrial, versionOptions } from '../queries';
import { t as form } from '../text/form';
import { t } from '../text/page';
import styles from './BriefCompare.module.css';
import { SectionRows } from './BriefReading';

/** The first words beside the newest, and what the checks say of each: how far a brief has come. */
export function BriefsBeside({
  engagement,
  before,
  after,
}: {
  engagement: string;
  before: number;
  after: number;
}) {
  return (
    <div className={styles.beside}>
      <OneSide engagement={engagement} version={before} />
      <OneSide engagement={engagement} version={after} />
    </div>
  );
}

function OneSide({ engagement, version }: { engagement: string; version: number }) {
  const saved = useQuery(versionOptions(engagement, version));
  const title = t('versionItem', { version });
  if (saved.isError)
    return (
      <Panel title={title}>
        <ProblemState {...problemProps(saved.error)} onRetry={() => void saved.refetch()} />
      </Panel>
    );
  if (!saved.data)
    return (
      <Panel title={title}>
        <Skeleton lines={8} />
      </Panel>
    );
  const { brief, saved_by } = saved.data;
  const sections = readBrief(brief).filter(({ rows }) => rows.length > 0);
  const only = sections.length === 1 && sections[0]?.rows.length === 1;
  return (
    <div className={styles.side} data-sentence={only || undefined}>
      <Panel title={t('versionSaved', { version, name: saved_by })}>
        <Tally brief={brief} />
        {only ? (
          <blockquote className={styles.sentence}>
            {sections[0]?.rows[0]?.lines.join(', ')}
          </blockquote>
        ) : (
          sections.map(({ section, rows }) => (
            <section key={section} className={styles.section}>
              <h3>{form(`section_${section}`)}</h3>
              <SectionRows rows={rows} stacked />
            </section>
          ))
        )}
      </Panel>
    </div>
  );
}

/** Both sides are judged by the checks of today, so that the two numbers compare. */
function Tally({ brief }: { brief: Brief }) {
  const trial = useTrial({ brief: tidy(brief), gate: 'publish' });
  if (trial.isError)
    return <ProblemState {...problemProps(trial.error)} onRetry={() => void trial.refetch()} />;
  return <div className={styles.tally}>{trial.data && <Said tried={trial.data} />}</div>;
}

/** What holds and what cannot be judged as well: of a sentence there is little to find fault with. */
function Said({ tried: { blocked, findings, questions, tally } }: { tried: TriedBrief }) {
  return (
    <>
      <p>
        <b>{t('findingsCount', { count: findings.length })}</b>{' '}
        <Status kind={blocked ? 'warn' : 'ok'}>
          {t(blocked ? 'notPublishable' : 'publishable')}
        </Status>
      </p>
      <p className={styles.none}>
        {t('holdsCount', { count: tally.holds })},{' '}
        {t('laterCount', { count: tally.not_yet + tally.unknown })},{' '}
        {t('questionsOpen', { count: questions.length })}.
      </p>
    </>
  );
}
