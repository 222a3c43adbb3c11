import { useGate } from '@/api/gate';
import { Button } from '@/ui/Button/Button';
import { GateDialog } from '@/ui/GateDialog/GateDialog';
import { showToast } from '@/ui/Toast/toasts';
import { t } from '../text/page';

export function PublishDialog({
  engagement,
  busy,
  onPublish,
  onGoTo,
  onClose,
}: {
  engagement: string;
  busy: boolean;
  onPublish: () => void;
  onGoTo: (pointer: string) => void;
  onClose: () => void;
}) {
  const gate = useGate(engagement, 'publish', () =>
    showToast({ kind: 'ok', text: t('overridden') }),
  );
  return (
    <GateDialog
      {...gate}
      title={t('blockedTitle')}
      pass={
        <Button variant="primary" busy={busy} onClick={onPublish}>
          {t('publish')}
        </Button>
      }
      {...{ onGoTo, onClose }}
    />
  );
}
