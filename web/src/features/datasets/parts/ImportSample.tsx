import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { DataSheet } from '@/api/data';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../data.module.css';
import { fileOptions, folderOptions } from '../logic/importing';
import { verdictWord } from '../logic/sheet';
import { type ImportFolder, importFoldersOptions } from '../queries';
import { t } from '../text';

interface ImportProps {
  engagement: string;
  sheet: DataSheet;
}

/** Offered only where the operator of the server has named folders; most have none. */
export function ImportSample(props: ImportProps) {
  const [isOpen, setOpen] = useState(false);
  const folders = useQuery(importFoldersOptions(props.engagement)).data?.folders ?? [];
  if (folders.length === 0) return null;
  return (
    <>
      <p>
        <Button onClick={() => setOpen(true)}>{t('importOpen')}</Button>
      </p>
      {isOpen && <ImportDialog {...props} folders={folders} onClose={() => setOpen(false)} />}
    </>
  );
}

function ImportDialog({
  engagement,
  sheet: { asset },
  folders,
  onClose,
}: ImportProps & { folders: readonly ImportFolder[]; onClose: () => void }) {
  const client = useQueryClient();
  const [folder, setFolder] = useState(folders[0]?.name ?? '');
  const [file, setFile] = useState('');
  const [label, setLabel] = useState('');
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { folder: string; file: string; label?: string }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/data/{asset}/sample/import', {
          params: { path: { engagement, asset } },
          body: wanted,
        }),
      ),
    async (read) => {
      onClose();
      showToast({ kind: 'ok', text: t('done', { verdict: verdictWord(read) }) });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
  const files = fileOptions(folders, folder);
  const problem = rest(['/label', '?label']);
  const wanted = label.trim();
  const send = () => {
    if (file !== '') submit({ folder, file, label: wanted === '' ? undefined : wanted });
  };
  return (
    <Dialog title={t('importTitle')} open onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={sending(busy, send)}>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <p className={styles.help}>{t('importLead')}</p>
        <Select
          label={t('importFolder')}
          value={folder}
          options={folderOptions(folders)}
          onChange={(next) => {
            setFolder(next);
            setFile('');
          }}
        />
        <Select
          label={t('importFile')}
          help={files.length === 0 ? t('importNone') : undefined}
          value={file}
          options={[{ value: '', label: t('importChoose') }, ...files]}
          onChange={setFile}
        />
        <TextField
          label={t('labelColumn')}
          optional
          help={t('importLabelHelp')}
          value={label}
          onChange={setLabel}
          error={error('?label') ?? error('/label')}
        />
        {busy && <p role="status">{t('importReading')}</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={file === ''}>
            {t('importSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
