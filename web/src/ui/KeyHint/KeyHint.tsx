import { Fragment } from 'react';
import { keyWords } from '@/lib/keys';
import { t } from '../text';
import styles from './KeyHint.module.css';

/** Shows keys written as in the command registry: `mod+k`, or `g m` for one after the other. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={styles.hint}>
      {keyWords(keys).map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes repeat and never change place
        <Fragment key={index}>
          {index > 0 && <span className="visually-hidden"> {t('thenKey')} </span>}
          <kbd className={styles.key}>{stroke}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
