import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api, body } from '@/api/client';
import { meOptions, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { Button } from '@/ui/Button/Button';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { NoRight } from '@/ui/NoRight/NoRight';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextArea } from '@/ui/TextArea/TextArea';
import styles from './NewBriefPage.module.css';
import { FirstReading } from './parts/FirstReading';
import { useTrial } from './queries';
import { t } from './text/page';

export default function NewBriefPage() {
  const { workspace } = useParams({ from: '/shell/w/$workspace/new' });
  const seat = useMe().workspaces.find(({ id }) => id === workspace);
  return (
    <Page>
      <PageHeader title={t('newBrief')} lead={t('newLead')} />
      {seat?.role ? (
        <Box workspace={workspace} />
      ) : (
        <NoRight right={t('memberRight')} who={t('whoGives')} />
      )}
    </Page>
  );
}

function Box({ workspace }: { workspace: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const words = text.trim();
  const trial = useTrial(words === '' ? null : { text: words });
  const { submit, busy, rest, error, form } = useSubmit(
    (sentence: string) =>
      body(
        api.POST('/api/v1/workspaces/{workspace}/briefs', {
          params: { path: { workspace } },
          body: { text: sentence },
        }),
      ),
    async ({ engagement }) => {
      await client.invalidateQueries({ queryKey: ['workspaces', workspace] });
      const { engagements } = await client.fetchQuery({ ...meOptions, staleTime: 0 });
      const handle = engagements.find(({ id }) => id === engagement)?.handle;
      await (handle
        ? navigate({ to: '/w/$workspace/e/$handle/brief', params: { workspace, handle } })
        : navigate({ to: '/w/$workspace', params: { workspace } }));
    },
  );
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'brief.begin',
          title: t('begin'),
          kind: 'action',
          keys: 'mod+Enter',
          scope: 'page',
          enabled: words !== '' && !busy,
          run: () => submit(words),
        },
      ],
      [words, busy, submit],
    ),
  );
  const problem = rest(['/text']);
  return (
    <div className={styles.columns}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy || words === '', () => submit(words))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <div className={styles.need}>
          <TextArea
            label={t('need')}
            help={t('needHelp')}
            placeholder={t('needPlaceholder')}
            rows={5}
            maxLength={20_000}
            // The page asks for nothing else.
            autoFocus
            value={text}
            onChange={setText}
            error={error('/text')}
          />
        </div>
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" busy={busy} disabled={words === ''}>
            {t('begin')}
          </Button>
          <span aria-hidden="true">
            <KeyHint keys="mod+Enter" />
          </span>
        </div>
        {words === '' && (
          <section className={styles.starts}>
            <h2>{t('tryOne')}</h2>
            {[t('start1'), t('start2'), t('start3')].map((start) => (
              <Button key={start} onClick={() => setText(start)}>
                {start}
              </Button>
            ))}
          </section>
        )}
      </form>
      <FirstReading trial={words === '' ? null : trial} onRetry={() => void trial.refetch()} />
    </div>
  );
}
