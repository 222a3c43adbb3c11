import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { ReasonForm } from '@/ui/ReasonForm/ReasonForm';
import { showToast } from '@/ui/Toast/toasts';
import { type MilestoneAt, pathOf, useMove } from '../queries';
import { t } from '../text';

export function WaiveForm(props: { at: MilestoneAt; criterion: string; onClose: () => void }) {
  const { at, criterion, onClose } = props;
  const { submit, busy, error, rest } = useMove(
    at,
    (reason: string) =>
      api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/waivers', {
        ...pathOf(at),
        body: { criterion, reason },
      }),
    () => {
      onClose();
      showToast({ kind: 'ok', text: t('waived') });
    },
  );
  const problem = rest(['/reason']);
  return (
    <>
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <ReasonForm
        label={t('waiveReason')}
        help={t('waiveHelp')}
        submit={t('waiveSave')}
        busy={busy}
        error={error('/reason')}
        onSubmit={submit}
        onCancel={onClose}
      />
    </>
  );
}
