import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { useSubmit } from '@/api/submit';
import { choiceWord } from '@/lib/choices';
import { tidy } from '@/lib/document';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { showToast } from '@/ui/Toast/toasts';
import type { BriefView } from '../logic/brief';
import { briefOptions } from '../queries';
import { keptPhases, type ProposedPhase } from './logic';
import { PlanFigures } from './PlanFigures';
import styles from './plan.module.css';
import { draftOptions, useTriedPlan } from './queries';
import { t } from './text';

interface DraftProps {
  engagement: EngagementSeat;
  view: BriefView;
  mayTake: boolean;
}

/** What could be planned, for a brief that plans nothing yet. The author decides phase by phase. */
export function DraftPlan(props: DraftProps) {
  const draft = useQuery(draftOptions(props.engagement.id));
  if (draft.isError)
    return <ProblemState {...problemProps(draft.error)} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton lines={8} />;
  if (draft.data.phases.length === 0) return <EmptyState title={t('draftNone')} />;
  return <Proposal {...props} draft={draft.data} />;
}

function Proposal({
  engagement,
  view,
  mayTake,
  draft,
}: DraftProps & { draft: components['schemas']['PlanDraft'] }) {
  const client = useQueryClient();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const kept = new Set(draft.phases.map((_, index) => index).filter((index) => !left.has(index)));
  const brief = { ...view.brief, phases: keptPhases(draft.phases, kept) };
  const trial = useTriedPlan(engagement.id, brief, []);
  const { submit, busy, problem } = useSubmit(
    () =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/brief', {
          params: { path: { engagement: engagement.id } },
          body: { based_on: view.version, brief: tidy(brief) },
        }),
      ),
    async (saved) => {
      client.setQueryData(briefOptions(engagement.id).queryKey, saved);
      showToast({
        kind: 'ok',
        text: t('takenOver', { count: brief.phases.length, version: saved.version }),
      });
      await client.invalidateQueries({ queryKey: engagementKey(engagement.id) });
    },
  );
  const shown = left.size === 0 ? draft : (trial.data ?? draft);
  const figures = shown.schedule.forecast && kept.size > 0;
  return (
    <>
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <Panel title={t('draft')}>
        <p className={styles.quiet}>{mayTake ? t('draftLead') : t('draftLeadReader')}</p>
        <ol className={styles.proposals}>
          {draft.phases.map((proposed, index) => (
            <li key={`${proposed.phase.id} ${proposed.phase.what}`} className={styles.proposal}>
              {mayTake ? (
                <Checkbox
                  label={<b>{titleOf(proposed)}</b>}
                  help={<Reason proposed={proposed} />}
                  checked={kept.has(index)}
                  onChange={(on) => setLeft(toggled(left, index, !on))}
                />
              ) : (
                <>
                  <h3>{titleOf(proposed)}</h3>
                  <p>
                    <Reason proposed={proposed} />
                  </p>
                </>
              )}
            </li>
          ))}
        </ol>
        {mayTake && (
          <div className={styles.take}>
            <Button
              variant="primary"
              busy={busy}
              disabled={kept.size === 0}
              onClick={() => submit(undefined)}
            >
              {t('takeOver')}
            </Button>
            {kept.size === 0 && <span className={styles.quiet}>{t('takeNone')}</span>}
          </div>
        )}
      </Panel>
      <Panel title={mayTake ? t('draftFigures') : t('sure')} note={t('footnote')}>
        <div aria-live="polite" aria-busy={trial.isFetching}>
          {figures ? (
            <PlanFigures {...shown} budget={brief.budget?.total} />
          ) : (
            <p className={styles.quiet}>{t('takeNone')}</p>
          )}
        </div>
      </Panel>
    </>
  );
}

function titleOf({ phase }: ProposedPhase): string {
  const name = choiceWord('phase', phase.id);
  return phase.what ? `${name}: ${phase.what}` : name;
}

function Reason({ proposed: { phase, why } }: { proposed: ProposedPhase }) {
  const { p10, p50, p90 } = phase.days ?? {};
  const facts = [
    p50 === undefined ? '' : t('daysDraft', { p10: p10 ?? '?', p50, p90: p90 ?? '?' }),
    phase.timebox_days === undefined ? '' : t('boxDays', { count: phase.timebox_days }),
    choiceWord('pricing', phase.pricing),
  ].filter(Boolean);
  return (
    <>
      {why}
      <span className={styles.proposed}>{facts.join(' · ')}</span>
    </>
  );
}

function toggled(set: ReadonlySet<number>, index: number, inside: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (inside) next.add(index);
  else next.delete(index);
  return next;
}
