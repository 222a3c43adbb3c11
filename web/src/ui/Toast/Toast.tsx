import { lazy, Suspense, useSyncExternalStore } from 'react';
import { t } from '../text';
import styles from './Toast.module.css';
import { currentToasts, dismissToast, onToasts } from './toasts';

const ToastCard = lazy(() => import('./ToastCard'));

/** Mounted once, at the end of the page. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, currentToasts);
  return (
    <section className={styles.region} aria-label={t('toasts')} data-print="hide">
      <Suspense fallback={null}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={() => dismissToast(toast.id)} />
        ))}
      </Suspense>
    </section>
  );
}
