import { useBlocker } from '@tanstack/react-router';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { t } from '../words';

/** Asks before the page is left with words that nobody saved. */
export function LeaveDialog({ dirty, version }: { dirty: boolean; version: number }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      title={t('leaveTitle')}
      role="alertdialog"
      open
      onClose={reset}
      actions={
        <>
          <Button onClick={reset}>{t('stay')}</Button>
          <Button variant="danger" onClick={proceed}>
            {t('leave')}
          </Button>
        </>
      }
    >
      <p>{t('leaveDetail', { version })}</p>
    </Dialog>
  );
}
