import { useRef, useState } from 'react';
import type { DataSheet } from '@/api/data';
import { asProblem, fieldErrors, problemProps } from '@/api/problem';
import { columnsOf, sampleTypes } from '@/lib/csvHead';
import { bytes } from '@/lib/text';
import { Button } from '@/ui/Button/Button';
import { FileDrop } from '@/ui/FileDrop/FileDrop';
import { announce } from '@/ui/LiveRegion/LiveRegion';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../data.module.css';
import { verdictWord } from '../logic/sheet';
import { useSample } from '../queries';
import { t } from '../text';
import { ImportSample } from './ImportSample';

interface Chosen {
  file: File;
  columns: string[];
}

const headBytes = 64 * 1024;

/** A sample is chosen, its label is named, and then it travels: visibly, and only as long as wanted. */
export function SampleUpload({ engagement, sheet }: { engagement: string; sheet: DataSheet }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [label, setLabel] = useState('');
  const [progress, setProgress] = useState(0);
  const stop = useRef(new AbortController());
  const sample = useSample(engagement, sheet.asset, (read) => {
    setChosen(null);
    showToast({ kind: 'ok', text: t('done', { verdict: verdictWord(read) }) });
  });
  const take = async ([file]: File[]) => {
    if (!file) return;
    const columns = columnsOf(await file.slice(0, headBytes).text());
    sample.reset();
    setLabel('');
    setChosen({ file, columns });
  };
  const send = () => {
    if (!chosen) return;
    stop.current = new AbortController();
    setProgress(0);
    sample.mutate({
      file: chosen.file,
      label,
      signal: stop.current.signal,
      onProgress: (share) => {
        setProgress(share);
        if (share === 1) announce(t('reading'));
      },
    });
  };
  const stopped = sample.error?.name === 'AbortError';
  const problem = sample.error && !stopped ? asProblem(sample.error) : null;
  const labelError = fieldErrors(problem).get('?label') ?? null;
  const sending = chosen && sample.isPending;
  return (
    <div className={styles.upload}>
      {(!chosen || sending) && (
        <FileDrop
          label={sheet.sample ? t('uploadAnother') : t('uploadSample')}
          help={t('uploadHelp')}
          accept={sampleTypes}
          disabled={sample.isPending}
          onFiles={(files) => void take(files)}
          uploads={
            sending
              ? [
                  {
                    id: 'sample',
                    name: chosen.file.name,
                    size: chosen.file.size,
                    progress,
                    state: 'sending',
                  },
                ]
              : []
          }
          onCancel={() => stop.current.abort()}
        />
      )}
      {!chosen && <ImportSample engagement={engagement} sheet={sheet} />}
      {sending && progress === 1 && <p>{t('reading')}</p>}
      {stopped && <p role="status">{t('stopped')}</p>}
      {problem && !labelError && <ProblemState {...problemProps(problem)} unsaved />}
      {chosen && !sending && (
        <div className={styles.choice}>
          <p>
            <strong>
              {t('chosen', { name: chosen.file.name, size: bytes(chosen.file.size) })}
            </strong>
          </p>
          <Select
            label={t('labelColumn')}
            help={t('labelHelp')}
            value={label}
            options={[
              { value: '', label: t('labelOpen') },
              ...chosen.columns.map((name) => ({ value: name, label: name })),
            ]}
            onChange={setLabel}
            error={labelError}
          />
          <p className={styles.buttons}>
            <Button variant="primary" onClick={send}>
              {t('send')}
            </Button>
            <Button onClick={() => setChosen(null)}>{t('change')}</Button>
          </p>
        </div>
      )}
    </div>
  );
}
