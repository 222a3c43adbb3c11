import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { WorkspaceSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { serverOptions } from '@/api/server';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import { claimPath } from '../queries';
import { t } from '../text';
import styles from './RemoveSampleDialog.module.css';

interface RemoveSampleDialogProps {
  seat: WorkspaceSeat;
  onClose: () => void;
}

export function RemoveSampleDialog({ seat, onClose }: RemoveSampleDialogProps) {
  const { id: workspace, name } = seat;
  const client = useQueryClient();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const { submit, busy, problem } = useSubmit(
    async () => {
      // The people of the sample go with it: whoever looks through their eyes needs a way on first.
      const server = await client.fetchQuery(serverOptions);
      const next = server?.claimed ? '/' : await claimPath(workspace);
      await body(
        api.DELETE('/api/v1/workspaces/{workspace}/sample', { params: { path: { workspace } } }),
      );
      return next;
    },
    (next) => {
      onClose();
      client.clear();
      showToast({ kind: 'ok', text: t('removed') });
      router.history.push(next);
    },
  );
  const confirm = () => {
    if (typed.trim() === name) submit(undefined);
    else setDiffers(true);
  };
  return (
    <Dialog title={t('removeTitle')} role="alertdialog" open onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={sending(busy, confirm)}>
        <p>{t('removeDetail')}</p>
        <p>{t('removeReturn')}</p>
        <TextField
          label={t('typeName', { name })}
          autoComplete="off"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setDiffers(false);
          }}
          error={differs ? t('nameDiffers', { name }) : null}
        />
        {problem && <ProblemState {...problemProps(problem)} />}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button type="submit" variant="danger" busy={busy}>
            {t('remove')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
