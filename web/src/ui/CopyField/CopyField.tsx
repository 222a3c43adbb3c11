import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../Button/Button';
import { announce } from '../LiveRegion/LiveRegion';
import { t } from '../words';
import styles from './CopyField.module.css';

export interface CopyFieldProps {
  label: string;
  /** One line or several; copied exactly as it stands. */
  text: string;
  labelHidden?: boolean;
}

const thanks = 2000;

/** Text that is meant to be carried somewhere else: a link, a token, lines for a terminal. */
export function CopyField({ label, text, labelHidden }: CopyFieldProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), thanks);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(t('copied'));
    } catch {
      // Some browsers keep the clipboard to themselves; the text can still be selected.
      setState('refused');
      announce(t('copyRefused'), 'assertive');
    }
  };
  return (
    <figure className={styles.field}>
      <figcaption className={labelHidden ? 'visually-hidden' : styles.label}>{label}</figcaption>
      <div className={styles.row}>
        <pre className={styles.text}>
          <code>{text}</code>
        </pre>
        <Button
          aria-label={t('copyOf', { label })}
          icon={
            state === 'copied' ? (
              <Check size={15} aria-hidden="true" />
            ) : (
              <Copy size={15} aria-hidden="true" />
            )
          }
          onClick={() => void copy()}
        >
          {state === 'copied' ? t('copied') : t('copy')}
        </Button>
      </div>
      {state === 'refused' && <p className={styles.note}>{t('copyRefused')}</p>}
    </figure>
  );
}
