import { useQueryClient } from '@tanstack/react-query';
import { engagementKey } from '@/api/engagement';
import { upload } from '@/api/upload';
import { showToast } from '@/ui/Toast/toasts';
import type { Evaluation } from '../queries';
import { t } from '../text';
import { SendFile } from './SendFile';

export function LabelsUpload(props: { engagement: string; evaluation: Evaluation }) {
  const { engagement, evaluation } = props;
  const client = useQueryClient();
  return (
    <SendFile
      label={t('labels')}
      help={t('labelsHelp')}
      action={t('sealThese')}
      note={t('sealNote')}
      send={async (file, sending) => {
        const sealed = await upload<Evaluation>(
          `/api/v1/engagements/${engagement}/evaluations/${evaluation.id}/labels`,
          file,
          { ...sending, method: 'PUT' },
        );
        showToast({ kind: 'ok', text: t('sealDone', { count: sealed.rows ?? 0 }) });
        await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      }}
    />
  );
}
