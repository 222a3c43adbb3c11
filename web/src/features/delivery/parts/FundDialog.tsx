import { api } from '@/api/client';
import { showToast } from '@/ui/Toast/toasts';
import { pathOf } from '../queries';
import { t } from '../text';
import { AmountDialog } from './AmountDialog';
import type { MilestoneProps } from './MilestonePanel';

export function FundDialog({
  engagement,
  milestone,
  onClose,
}: MilestoneProps & { onClose: () => void }) {
  const at = { engagement: engagement.id, milestone: milestone.id };
  return (
    <AmountDialog
      engagement={engagement}
      milestone={milestone}
      title={t('fundTitle', { name: milestone.name })}
      consequence={t('fundConsequence')}
      submit={t('fund')}
      gate="start"
      send={(id) =>
        api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/funding', {
          ...pathOf(at),
          body: { id },
        })
      }
      onDone={() => {
        onClose();
        showToast({ kind: 'ok', text: t('funded', { name: milestone.name }) });
      }}
      onClose={onClose}
    >
      <p>{t('fundDetail')}</p>
    </AmountDialog>
  );
}
