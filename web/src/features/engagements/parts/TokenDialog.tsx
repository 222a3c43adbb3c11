import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { sending, useSubmit } from '@/api/submit';
import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import styles from '../ConnectPage.module.css';
import { linesFor, type Tool } from '../logic/connect';
import { tokensOptions } from '../queries';
import { t } from '../text/page';

const lifetimes = ['30', '90', '180', '365'] as const;

export function TokenDialog({
  engagement,
  tool,
  onClose,
}: {
  engagement: EngagementSeat;
  tool: Tool;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof lifetimes)[number]>('90');
  const [made, setMade] = useState<components['schemas']['MadeApiToken'] | null>(null);
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { name: string; days: number }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/tokens', {
          params: { path: { engagement: engagement.id } },
          body: wanted,
        }),
      ),
    async (token) => {
      setMade(token);
      await client.invalidateQueries({ queryKey: tokensOptions(engagement.id).queryKey });
    },
  );
  const problem = rest(['/name', '/days']);
  if (made) {
    return (
      <Dialog
        title={t('tokenMade', { name })}
        role="alertdialog"
        size="wide"
        open
        onClose={onClose}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        }
      >
        <div className={styles.stack}>
          <CopyField
            label={t('paste')}
            text={linesFor[tool](location.origin, engagement.handle, made.token)}
          />
          <p>{t('tokenOnce', { until: absoluteTimeWithZone(made.expires_at) })}</p>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('makeToken')} open onClose={onClose}>
      <form
        ref={form}
        className={styles.stack}
        noValidate
        onSubmit={sending(busy, () => submit({ name: name.trim(), days: Number(days) }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <div className={styles.pair}>
          <TextField
            label={t('tokenName')}
            help={t('tokenNameHelp')}
            autoComplete="off"
            // The first question of the dialog.
            autoFocus
            value={name}
            onChange={setName}
            error={error('/name')}
          />
          <Select
            label={t('tokenDays')}
            value={days}
            options={lifetimes.map((value) => ({
              value,
              label: t('days', { count: Number(value) }),
            }))}
            onChange={setDays}
            error={error('/days')}
          />
        </div>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('makeToken')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
