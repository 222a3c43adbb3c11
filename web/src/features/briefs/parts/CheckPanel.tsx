import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { type Gate, overridesOptions } from '@/api/engagement';
import { problemProps } from '@/api/problem';
import { gateWords, sideWords, weight } from '@/lib/engagement';
import { Button } from '@/ui/Button/Button';
import { Finding } from '@/ui/Finding/Finding';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import type { Brief, Question } from '../logic/brief';
import type { TriedBrief } from '../queries';
import { t } from '../text/page';
import { BriefFiles } from './BriefFiles';
import styles from './CheckPanel.module.css';
import { SectionIndex } from './SectionIndex';

interface CheckPanelProps {
  engagement: string;
  version: number;
  brief: Brief;
  gates: readonly Gate[];
  gate: Gate;
  setGate: (gate: Gate) => void;
  trial: UseQueryResult<TriedBrief>;
  questions: readonly Question[];
  errors: ReadonlyMap<string, string>;
  goTo: (pointer: string) => void;
}

/** The checks over what is written, a moment after it is written. */
export function CheckPanel(props: CheckPanelProps) {
  const { engagement, version, brief, gates, gate, setGate, trial, questions, errors, goTo } =
    props;
  const overrides = useQuery(overridesOptions(engagement)).data?.overrides ?? [];
  const findings = trial.data?.findings ?? [];
  return (
    <aside className={styles.panel} aria-label={t('checks')}>
      <SectionIndex {...{ brief, questions, findings, goTo }} />
      <Panel title={t('checks')}>
        <Segmented<Gate>
          label={t('checksAt')}
          value={gate}
          options={gates.map((one) => ({ value: one, label: gateWords(one) }))}
          onChange={setGate}
        />
        {trial.isPending && <Skeleton lines={5} />}
        {errors.size > 0 && (
          <section className={styles.unreadable}>
            <h3>{t('unreadable')}</h3>
            <ul>
              {[...errors].map(([pointer, message]) => (
                <li key={pointer}>
                  {message}{' '}
                  <Button variant="quiet" onClick={() => goTo(pointer)}>
                    {t('goTo')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {trial.isError && errors.size === 0 && (
          <ProblemState {...problemProps(trial.error)} onRetry={() => void trial.refetch()} />
        )}
        {trial.data && (
          <div aria-live="polite" aria-busy={trial.isFetching}>
            <Sum tried={trial.data} />
            {findings.map((finding) => {
              const override = overrides.find(
                (one) =>
                  one.gate === gate && one.code === finding.code && one.read === finding.read,
              );
              const target = finding.pointer || questions[0]?.pointer;
              return (
                <Finding
                  key={finding.code + finding.pointer}
                  severity={override ? 'info' : weight(finding.severity)}
                  code={finding.code}
                  title={finding.title}
                  read={finding.read}
                  why={finding.why}
                  move={sideWords(finding.party)}
                  fix={finding.fix}
                  actions={
                    <>
                      {target && <Button onClick={() => goTo(target)}>{t('goTo')}</Button>}
                      {override && (
                        <p className={styles.override}>
                          {t('overriddenBy', { name: override.name, reason: override.reason })}
                        </p>
                      )}
                    </>
                  }
                />
              );
            })}
          </div>
        )}
      </Panel>
      <BriefFiles engagement={engagement} version={version} />
    </aside>
  );
}

/** What cannot be judged yet is said apart: it has not passed. */
function Sum({ tried }: { tried: TriedBrief }) {
  const { fires, holds, not_yet, unknown } = tried.tally;
  return (
    <div className={styles.sum}>
      {fires === 0 && (
        <p className={styles.clear}>
          <CircleCheck size={16} aria-hidden="true" /> {t('noFindings')}
        </p>
      )}
      <p>
        {t('holdsCount', { count: holds })}, {t('laterCount', { count: not_yet + unknown })}.
      </p>
    </div>
  );
}
