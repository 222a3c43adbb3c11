import type { ReactNode } from 'react';
import { useGate } from '@/api/gate';
import type { EngagementSeat } from '@/api/me';
import { pointerParts } from '@/lib/pointer';
import { GateDialog } from '@/ui/GateDialog/GateDialog';
import { Link } from '@/ui/Link/Link';
import { showToast } from '@/ui/Toast/toasts';
import { t } from '../text/page';

/** What stands before an offer, or before a signature. */
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
      wayOn={({ pointer }) => pointer !== '' && <Mend {...{ engagement, pointer }} />}
      {...{ pass, onClose }}
    />
  );
}

/** Most of it is mended in the brief; what a sample would answer, on the sheet of the data. */
function Mend({ engagement, pointer }: { engagement: EngagementSeat; pointer: string }) {
  const params = { workspace: engagement.workspace, handle: engagement.handle };
  if (pointerParts(pointer)[0] === 'data') {
    return (
      <Link to="/w/$workspace/e/$handle/data" params={params} look="secondary">
        {t('mendInData')}
      </Link>
    );
  }
  return (
    <Link
      to="/w/$workspace/e/$handle/brief"
      params={params}
      search={{ at: pointer }}
      look="secondary"
    >
      {t('mendInBrief')}
    </Link>
  );
}
