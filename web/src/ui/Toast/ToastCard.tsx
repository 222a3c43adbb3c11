import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../Button/Button';
import { t } from '../text';
import styles from './Toast.module.css';
import { dismissToast, type Toast } from './toasts';

const icons = { ok: CircleCheck, bad: TriangleAlert, info: Info };
const lifetime = 6000;

export default function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const [held, setHeld] = useState(false);
  // Failures and offers to undo wait for the reader; only good news leaves by itself.
  const leaves = toast.kind !== 'bad' && !toast.action && !held;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => dismissToast(toast.id), lifetime);
    return () => clearTimeout(timer);
  }, [leaves, toast.id]);
  const Icon = icons[toast.kind];
  return (
    // Pointing at it only stops its clock.
    <div
      className={styles.toast}
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden="true" />
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Button
          variant="quiet"
          onClick={() => {
            toast.action?.onAction();
            onDismiss();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label={t('dismiss')} onClick={onDismiss}>
        <X size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
