import { useQueryClient } from '@tanstack/react-query';
import { engagementKey } from '@/api/engagement';
import { upload } from '@/api/upload';
import { figure } from '@/lib/figure';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../evaluations.module.css';
import type { Evaluation, Submission } from '../queries';
import { t } from '../text';
import { SendFile } from './SendFile';

export function PredictionsUpload(props: { engagement: string; evaluation: Evaluation }) {
  const { engagement, evaluation } = props;
  const { tries_left: left, tries } = evaluation;
  const client = useQueryClient();
  if (left === 0) return <p className={styles.quiet}>{t('triesNone')}</p>;
  return (
    <div className={styles.stack}>
      <p>
        <b>{t('triesOf', { left, all: tries })}</b>{' '}
        <span className={styles.quiet}>{t('triesNote')}</span>
      </p>
      <SendFile
        label={t('predictions')}
        help={t('predictionsHelp')}
        action={t('submitThese')}
        note={t('tries', { count: left })}
        send={async (file, sending) => {
          const { number, public_score: score } = await upload<Submission>(
            `/api/v1/engagements/${engagement}/evaluations/${evaluation.id}/submissions`,
            file,
            sending,
          );
          showToast({
            kind: 'ok',
            text:
              score === undefined
                ? t('scoredNone', { number })
                : t('scored', { number, score: figure(score) }),
          });
          await client.invalidateQueries({ queryKey: engagementKey(engagement) });
        }}
      />
    </div>
  );
}
