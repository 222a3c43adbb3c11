import { lazy, type ReactNode, Suspense } from 'react';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the one that acts last. */
  actions?: ReactNode;
  size?: 'small' | 'wide';
  /** `alert` for questions before something is lost. */
  role?: 'dialog' | 'alertdialog';
  /** The palette brings its own head and sits near the top. */
  bare?: boolean;
  /** From the side, over the whole height: the rail on narrow screens. */
  side?: boolean;
}

export const loadDialog = () => import('./DialogBody');
const DialogBody = lazy(loadDialog);

/** Focus goes in, stays in, and comes back to where it was; Escape closes. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <DialogBody {...props} />
    </Suspense>
  );
}
