import { useRef, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import type { Sending } from '@/api/upload';
import { bytes } from '@/lib/text';
import { Button } from '@/ui/Button/Button';
import { FileDrop } from '@/ui/FileDrop/FileDrop';
import styles from '../evaluations.module.css';
import { t } from '../text';
import { Refusal } from './Refusal';

interface SendFileProps {
  label: string;
  help: string;
  /** The verb on the button, for a file that was chosen. */
  action: string;
  /** What it means, beside the button. */
  note: string;
  send: (file: File, sending: Sending) => Promise<unknown>;
}

/** Choosing is not sending: what cannot be taken back needs a second press. */
export function SendFile({ label, help, action, note, send }: SendFileProps) {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setProblem(null);
  };
  const begin = async (chosen: File) => {
    stop.current = new AbortController();
    setProgress(0);
    setProblem(null);
    try {
      await send(chosen, { onProgress: setProgress, signal: stop.current.signal });
      setFile(null);
    } catch (failure) {
      if (stop.current.signal.aborted) return;
      setProblem(asProblem(failure));
    } finally {
      setProgress(null);
    }
  };
  return (
    <div className={styles.send}>
      {!file && (
        <FileDrop
          label={label}
          help={help}
          accept=".csv,text/csv"
          onFiles={([chosen]) => choose(chosen ?? null)}
        />
      )}
      {file && progress !== null && (
        <FileDrop
          label={label}
          disabled
          onFiles={() => {}}
          uploads={[
            { id: file.name, name: file.name, size: file.size, progress, state: 'sending' },
          ]}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {file && progress === null && (
        <div className={styles.chosen}>
          <p>
            <b>{file.name}</b> <span className={styles.quiet}>{bytes(file.size)}</span>
          </p>
          {problem ? <Refusal problem={problem} /> : <p className={styles.quiet}>{note}</p>}
          <div className={styles.start}>
            {!problem && (
              <Button variant="primary" onClick={() => void begin(file)}>
                {action}
              </Button>
            )}
            <Button onClick={() => choose(null)}>{t('otherFile')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
