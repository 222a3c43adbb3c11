import type { ReactNode } from 'react';
import { useGate } from '@/api/gate';
import type { EngagementSeat } from '@/api/me';
import { GateDialog } from '@/ui/GateDialog/GateDialog';
import { Link } from '@/ui/Link/Link';
import { showToast } from '@/ui/Toast/toasts';
import { t } from '../text/page';

/** What stands before an offer, or before a signature. Most of it is mended in the brief. */
export function SignGate({
  engagement,
  gate = 'sign',
  pass,
  onClose,
}: {
  engagement: EngagementSeat;
  gate?: 'offer' | 'sign';
  pass: ReactNode;
  onClose: () => void;
}) {
  const state = useGate(engagement.id, gate, () =>
    showToast({ kind: 'ok', text: t('overridden') }),
  );
  return (
    <GateDialog
      {...state}
      title={gate === 'offer' ? t('offerBlocked') : t('signBlocked')}
      wayOn={({ pointer }) =>
        pointer !== '' && (
          <Link
            to="/w/$workspace/e/$handle/brief"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={{ at: pointer }}
            look="secondary"
          >
            {t('mendInBrief')}
          </Link>
        )
      }
      {...{ pass, onClose }}
    />
  );
}
