import { CircleCheck, FileUp, TriangleAlert, X } from 'lucide-react';
import { useId, useState } from 'react';
import { bytes } from '@/lib/text';
import { FieldError } from '../Field/Field';
import { IconButton } from '../IconButton/IconButton';
import { t } from '../words';
import styles from './FileDrop.module.css';

export interface Upload {
  id: string;
  name: string;
  size: number;
  /** From 0 to 1. */
  progress: number;
  state: 'sending' | 'sent' | 'failed';
  error?: string;
}

export interface FileDropProps {
  label: string;
  onFiles: (files: File[]) => void;
  uploads?: readonly Upload[];
  onCancel?: (id: string) => void;
  accept?: string;
  multiple?: boolean;
  help?: string;
  error?: string | null;
  disabled?: boolean;
}

export function FileDrop(props: FileDropProps) {
  const { label, onFiles, uploads = [], onCancel, accept, multiple, help, error, disabled } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && !disabled) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  return (
    <div className={styles.field}>
      <span className={styles.label} id={`${id}-label`}>
        {label}
      </span>
      <label
        className={styles.zone}
        data-over={over || undefined}
        data-disabled={disabled || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <FileUp size={18} aria-hidden="true" />
        <span id={`${id}-hint`}>
          {t('dropHere')}{' '}
          <span className={styles.choose}>{multiple ? t('chooseFiles') : t('chooseFile')}</span>
          {help && <span className={styles.help}>{help}</span>}
        </span>
        <input
          type="file"
          className="visually-hidden"
          {...{ accept, multiple, disabled }}
          aria-labelledby={`${id}-label ${id}-hint`}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after a failure.
            event.target.value = '';
          }}
        />
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {uploads.length > 0 && (
        <ul className={styles.list}>
          {uploads.map((upload) => (
            <Row key={upload.id} upload={upload} onCancel={onCancel} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ upload, onCancel }: { upload: Upload; onCancel: FileDropProps['onCancel'] }) {
  const percent = Math.round(upload.progress * 100);
  return (
    <li className={styles.upload}>
      <span className={styles.name}>{upload.name}</span>
      <span className={styles.size}>{bytes(upload.size)}</span>
      {upload.state === 'sending' && (
        <>
          <progress value={percent} max={100} aria-label={t('sending', { name: upload.name })} />
          <span className={styles.size}>{t('percent', { value: percent })}</span>
          {onCancel && (
            <IconButton
              label={t('cancelUpload', { name: upload.name })}
              onClick={() => onCancel(upload.id)}
            >
              <X size={15} aria-hidden="true" />
            </IconButton>
          )}
        </>
      )}
      {upload.state === 'sent' && (
        <span className={styles.sent}>
          <CircleCheck size={14} aria-hidden="true" /> {t('sent')}
        </span>
      )}
      {upload.state === 'failed' && (
        <span className={styles.failed}>
          <TriangleAlert size={14} aria-hidden="true" /> {upload.error ?? t('failed')}
        </span>
      )}
    </li>
  );
}
