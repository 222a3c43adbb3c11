import { useSyncExternalStore } from 'react';
import { useLiveState } from '../live/live';
import { t } from '../text';
import styles from './Strip.module.css';

/** One line above the page when what it shows may be old. */
export function Strip() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const live = useLiveState();
  const text = !online
    ? t('offline')
    : live === 'lost'
      ? t('reconnecting')
      : live === 'refused'
        ? t('liveRefused')
        : null;
  return (
    <div role="status" className={text ? styles.strip : undefined} data-print="hide">
      {text}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
