import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { ContractView } from '@/api/contract';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { nearestPlace } from '@/lib/pointer';
import { readContractSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { KeptNotice } from '@/ui/Draft/KeptNotice';
import { LeaveDialog } from '@/ui/Draft/LeaveDialog';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Status } from '@/ui/Status/Status';
import { inTerms, openProblems, type Terms } from '../logic/terms';
import { t } from '../text/page';
import { useContractMoves } from '../useContractMoves';
import { ContractViews } from './ContractViews';
import { DraftPanel } from './DraftPanel';
import styles from './editor.module.css';
import { termsForm } from './form';
import { SignGate } from './SignGate';
import { StaleContract } from './StaleContract';
import { TermsFields } from './TermsFields';

interface EditorProps {
  engagement: EngagementSeat;
  view: ContractView;
  draft: DraftControl<Terms>;
}

/** The draft, which both sides may change until one of them proposes it. */
export function ContractEditor({ engagement, view, draft }: EditorProps) {
  const { at } = readContractSearch(useSearch({ from: '/shell/w/$workspace/e/$handle/contract' }));
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/contract' });
  const currency =
    useMe().workspaces.find(({ id }) => id === engagement.workspace)?.currency ?? 'EUR';
  const fields = useRef<HTMLDivElement>(null);
  const terms = draft.document ?? view.terms;
  const moves = useContractMoves(engagement, draft, terms);
  const open = useMemo(
    () => openProblems(view.problems, view.terms, terms),
    [view.problems, view.terms, terms],
  );
  const goTo = (pointer: string) => {
    const places = [...(fields.current?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])];
    const wanted = nearestPlace(
      pointer,
      places.map(({ dataset }) => dataset.pointer ?? ''),
    );
    const place = places.find(({ dataset }) => dataset.pointer === wanted) ?? places[0];
    place?.scrollIntoView({ block: 'center' });
    (place?.closest('tr') ?? place)
      ?.querySelector<HTMLElement>('input, textarea, select, button')
      ?.focus();
  };
  // A link from elsewhere names the field; once there, the address is plain again.
  useEffect(() => {
    if (!at) return;
    goTo(at);
    void navigate({ search: {}, replace: true });
  });
  const { save, propose } = moves;
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'contract.save',
          title: t('save'),
          kind: 'action',
          keys: 'mod+Enter',
          scope: 'page',
          enabled: draft.dirty,
          run: () => save(),
        },
        {
          id: 'contract.propose',
          title: t('propose'),
          kind: 'action',
          scope: 'page',
          run: propose,
        },
      ],
      [draft.dirty, save, propose],
    ),
  );
  const errorAt = (pointer: string) =>
    moves.error(pointer) ??
    open.find((problem) => inTerms(problem.pointer) === pointer)?.message ??
    null;
  return (
    <div className={styles.page}>
      <PageHeader
        title={terms.title || t('contract')}
        meta={
          <>
            <Status>{t('state_draft')}</Status> {t('version', { version: view.version })}
          </>
        }
        actions={
          <>
            <Button
              busy={moves.busy}
              disabled={!draft.dirty}
              aria-keyshortcuts="Control+Enter"
              onClick={() => save()}
            >
              {t('save')}
            </Button>
            <Button variant="primary" busy={moves.proposing} onClick={propose}>
              {draft.dirty ? t('savePropose') : t('propose')}
            </Button>
          </>
        }
      />
      <KeptNotice draft={draft} />
      {moves.problem && <ProblemState {...problemProps(moves.problem)} unsaved />}
      <ContractViews
        engagement={engagement}
        view={view}
        dirty={draft.dirty}
        terms={() => (
          <div className={styles.columns}>
            <div ref={fields} className={styles.fields}>
              <TermsFields
                form={termsForm(terms, { currency, change: draft.change, error: errorAt })}
              />
            </div>
            <DraftPanel problems={open} dirty={draft.dirty} goTo={goTo} />
          </div>
        )}
      />
      {draft.dirty && (
        <div className={styles.bar}>
          <span>{t('notSaved')}</span>
          <Button variant="primary" busy={moves.busy} onClick={() => save()}>
            {t('save')}
          </Button>
          <span aria-hidden="true">
            <KeyHint keys="mod+Enter" />
          </span>
        </div>
      )}
      {moves.stale && draft.base && (
        <StaleContract
          base={draft.base}
          mine={terms}
          theirs={moves.stale}
          onSave={moves.resolve}
          onClose={moves.dismissStale}
        />
      )}
      {moves.blocked && (
        <SignGate
          engagement={engagement}
          pass={
            <Button variant="primary" busy={moves.proposing} onClick={propose}>
              {t('propose')}
            </Button>
          }
          onClose={moves.dismissBlocked}
        />
      )}
      <LeaveDialog dirty={draft.dirty} version={draft.version} />
    </div>
  );
}
