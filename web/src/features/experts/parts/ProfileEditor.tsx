import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ExpertProfile, ExpertView } from '@/api/experts';
import { useMe } from '@/api/me';
import { fieldErrors, problemProps } from '@/api/problem';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { readProfileSearch } from '@/lib/search';
import { absoluteTime } from '@/lib/time';
import { FormContext } from '@/ui/Bound/form';
import { Button } from '@/ui/Button/Button';
import { KeptNotice } from '@/ui/Draft/KeptNotice';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Segmented } from '@/ui/Segmented/Segmented';
import { errorAt } from '../logic/profile';
import { t } from '../text';
import { useProfileSaving } from '../useProfileSaving';
import { ExpertReading } from './ExpertReading';
import { profileForm } from './form';
import { Hints } from './Hints';
import styles from './ProfileEditor.module.css';
import { ProfileFields } from './ProfileFields';
import { StaleProfile } from './StaleProfile';

export function ProfileEditor({
  view,
  draft,
}: {
  view: ExpertView;
  draft: DraftControl<ExpertProfile>;
}) {
  const { view: shown = 'write' } = readProfileSearch(useSearch({ from: '/shell/profile' }));
  const navigate = useNavigate({ from: '/profile' });
  const currency = useMe().workspaces[0]?.currency ?? 'EUR';
  const profile = draft.document ?? view.profile;
  const saving = useProfileSaving(draft, profile);
  const { save } = saving;
  const errors = useMemo(() => fieldErrors(saving.problem), [saving.problem]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'profile.save',
          title: t('save'),
          kind: 'action',
          keys: 'mod+Enter',
          scope: 'page',
          enabled: draft.dirty,
          run: save,
        },
      ],
      [draft.dirty, save],
    ),
  );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('profile')}
        meta={
          view.saved_at
            ? t('savedAt', { version: view.version, at: absoluteTime(view.saved_at) })
            : t('notWritten')
        }
        lead={t('profileLead')}
        actions={
          <>
            <Segmented
              label={t('view')}
              labelHidden
              value={shown}
              options={[
                { value: 'write', label: t('write') },
                { value: 'read', label: t('read') },
              ]}
              onChange={(next) =>
                void navigate({ search: next === 'read' ? { view: next } : {}, replace: true })
              }
            />
            <Button
              variant="primary"
              busy={saving.busy}
              disabled={!draft.dirty}
              aria-keyshortcuts="Control+Enter"
              onClick={save}
            >
              {t('save')}
            </Button>
          </>
        }
      />
      <KeptNotice draft={draft} />
      {saving.problem && <ProblemState {...problemProps(saving.problem)} unsaved />}
      {shown === 'read' ? (
        <ExpertReading name={view.name} profile={profile} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.fields}>
            <FormContext
              value={profileForm(profile, {
                currency,
                change: draft.change,
                error: (at) => errorAt(errors, at),
              })}
            >
              <ProfileFields />
            </FormContext>
          </div>
          <aside className={styles.side}>
            <Hints profile={profile} />
            <Panel title={t('whoReads')}>
              <p>{t('whoReadsDetail')}</p>
              <p className={styles.more}>{t('whoReadsGone')}</p>
            </Panel>
          </aside>
        </div>
      )}
      {draft.dirty && (
        <div className={styles.bar}>
          <span>{t('notSaved')}</span>
          <Button variant="primary" busy={saving.busy} onClick={save}>
            {t('save')}
          </Button>
          <span className={styles.keys} aria-hidden="true">
            <KeyHint keys="mod+Enter" />
          </span>
        </div>
      )}
      {saving.stale && draft.base && (
        <StaleProfile
          base={draft.base}
          mine={profile}
          theirs={saving.stale}
          onSave={saving.resolve}
          onClose={saving.dismissStale}
        />
      )}
    </div>
  );
}
