import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onStepUp } from '@/api/stepUp';
import { Dialog } from '@/ui/Dialog/Dialog';
import { t } from '../text';

const StepUpForm = lazy(() => import('./StepUpForm'));

/** Asks for the password again when the server wants to be sure, then lets the request go on. */
export function StepUpLayer({ email }: { email: string }) {
  const [asking, setAsking] = useState(false);
  const answer = useRef<(known: boolean) => void>(() => {});
  useEffect(() => {
    onStepUp(
      () =>
        new Promise<boolean>((resolve) => {
          answer.current = resolve;
          setAsking(true);
        }),
    );
    return () => onStepUp(async () => false);
  }, []);
  const finish = (known: boolean) => {
    setAsking(false);
    answer.current(known);
  };
  if (!asking) return null;
  return (
    <Dialog title={t('stepUp')} open onClose={() => finish(false)}>
      <Suspense fallback={null}>
        <StepUpForm email={email} onDone={() => finish(true)} onCancel={() => finish(false)} />
      </Suspense>
    </Dialog>
  );
}
