import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Gate } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { gates } from '@/lib/gates';
import { readBriefSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { KeptNotice } from '@/ui/Draft/KeptNotice';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Status } from '@/ui/Status/Status';
import type { Brief, BriefView } from '../logic/brief';
import { placeFor } from '../logic/fields';
import { beginsEntry } from '../logic/questions';
import { useBriefTrial } from '../queries';
import { t } from '../text/page';
import { useSaving } from '../useSaving';
import styles from './BriefEditor.module.css';
import { BriefFields } from './BriefFields';
import { CheckPanel } from './CheckPanel';
import { briefForm } from './form';
import { PublishDialog } from './PublishDialog';
import { QuestionBar } from './QuestionBar';
import { StaleBrief } from './StaleBrief';
import { errorsOf } from './trialErrors';
import { VersionMenu } from './VersionMenu';

interface EditorProps {
  engagement: EngagementSeat;
  view: BriefView;
  draft: DraftControl<Brief>;
}

const judgedAt: readonly Gate[] = gates.slice(0, 3);

export function BriefEditor({ engagement, view, draft }: EditorProps) {
  const { at } = readBriefSearch(useSearch({ from: '/shell/w/$workspace/e/$handle/brief' }));
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/brief' });
  const currency =
    useMe().workspaces.find(({ id }) => id === engagement.workspace)?.currency ?? 'EUR';
  const [gate, setGate] = useState<Gate>(firstGate(engagement));
  const fields = useRef<HTMLDivElement>(null);
  const brief = draft.document ?? view.brief;
  const trial = useBriefTrial(engagement.id, brief, gate);
  const errors = useMemo(() => errorsOf(trial.error), [trial.error]);
  const saving = useSaving(engagement, draft, brief);
  const isPublished = engagement.phase !== 'brief';
  const goTo = (pointer: string) => {
    const places = [...(fields.current?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])];
    const wanted = placeFor(
      pointer,
      places.map(({ dataset }) => dataset.pointer ?? ''),
    );
    const place = places.find(({ dataset }) => dataset.pointer === wanted);
    const closed = place?.closest('details');
    if (closed) closed.open = true;
    place?.scrollIntoView({ block: 'center' });
    // Where the answer begins a new entry, the first thing to do is to add it.
    const add = beginsEntry(brief, pointer)
      ? place?.querySelector<HTMLElement>(':scope > fieldset > [data-add]')
      : null;
    (add ?? place?.querySelector<HTMLElement>('input, textarea, select, button'))?.focus();
  };
  // A link from the checks names the field; once there, the address is plain again.
  useEffect(() => {
    if (!at) return;
    goTo(at);
    void navigate({ search: {}, replace: true });
  });
  const { save, publish } = saving;
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'brief.save',
          title: t('save'),
          kind: 'action',
          keys: 'mod+Enter',
          scope: 'page',
          enabled: draft.dirty,
          run: () => save(),
        },
        {
          id: 'brief.publish',
          title: t('publish'),
          kind: 'action',
          scope: 'page',
          enabled: !isPublished,
          run: publish,
        },
      ],
      [draft.dirty, isPublished, save, publish],
    ),
  );
  const questions = trial.data?.questions ?? view.questions;
  return (
    <div className={styles.page}>
      <PageHeader
        title={brief.title || t('brief')}
        meta={
          isPublished ? (
            <Status kind="ok">{t('publishedSince')}</Status>
          ) : (
            t('versionSaved', { version: view.version, name: view.saved_by })
          )
        }
        actions={
          <>
            <VersionMenu engagement={engagement} newest={view.version} />
            <Button
              variant={isPublished ? 'primary' : 'secondary'}
              busy={saving.busy}
              disabled={!draft.dirty}
              aria-keyshortcuts="Control+Enter"
              onClick={() => save()}
            >
              {t('save')}
            </Button>
            {!isPublished && (
              <Button variant="primary" busy={saving.publishing} onClick={publish}>
                {draft.dirty ? t('savePublish') : t('publish')}
              </Button>
            )}
          </>
        }
      />
      <KeptNotice draft={draft} />
      {saving.problem && <ProblemState {...problemProps(saving.problem)} unsaved />}
      <QuestionBar questions={questions} goTo={goTo} />
      <div className={styles.columns}>
        <div ref={fields} className={styles.fields}>
          <BriefFields
            form={briefForm(brief, {
              currency,
              change: draft.change,
              error: (pointer) => errors.get(pointer) ?? null,
            })}
            questions={questions}
            goTo={goTo}
          />
        </div>
        <CheckPanel
          engagement={engagement.id}
          version={view.version}
          brief={brief}
          gates={judgedAt}
          {...{ gate, setGate, trial, questions, errors, goTo }}
        />
      </div>
      {draft.dirty && (
        <div className={styles.bar}>
          <span>{t('notSaved')}</span>
          <Button variant="primary" busy={saving.busy} onClick={() => save()}>
            {t('save')}
          </Button>
          <span className={styles.keys} aria-hidden="true">
            <KeyHint keys="mod+Enter" />
          </span>
        </div>
      )}
      {saving.stale && draft.base && (
        <StaleBrief
          base={draft.base}
          mine={brief}
          theirs={saving.stale}
          onSave={saving.resolve}
          onClose={saving.dismissStale}
        />
      )}
      {saving.blocked && (
        <PublishDialog
          engagement={engagement.id}
          busy={saving.publishing}
          onPublish={publish}
          onGoTo={(pointer) => {
            saving.dismissBlocked();
            // After the dialog has given the focus back.
            setTimeout(() => goTo(pointer || (questions[0]?.pointer ?? '')), 50);
          }}
          onClose={saving.dismissBlocked}
        />
      )}
    </div>
  );
}

function firstGate({ phase }: EngagementSeat): Gate {
  if (phase === 'brief') return 'publish';
  return phase === 'hiring' ? 'offer' : 'sign';
}
