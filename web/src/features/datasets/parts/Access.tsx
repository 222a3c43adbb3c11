import { useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { DataSheet } from '@/api/data';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../data.module.css';
import { t } from '../text';

/** Two facts with their times: the client has let the expert in, and the expert has been in. */
export function Access({
  engagement,
  party,
  sheet,
}: {
  engagement: string;
  party: 'client' | 'expert' | null;
  sheet: DataSheet;
}) {
  const { access_granted: granted, access_verified: verified } = sheet;
  return (
    <section className={styles.block}>
      <h3>{t('access')}</h3>
      {granted ? (
        <p>
          {t('granted', { name: granted.by })} <Time at={granted.at} />
        </p>
      ) : (
        <p>{t('accessNone')}</p>
      )}
      {verified && (
        <p>
          {t('verified', { name: verified.by })} <Time at={verified.at} />
        </p>
      )}
      {granted && !verified && party !== 'expert' && <p>{t('notVerified')}</p>}
      {party === 'client' && !granted && <Step step="grant" {...{ engagement, sheet }} />}
      {party === 'expert' && granted && !verified && (
        <Step step="verify" {...{ engagement, sheet }} />
      )}
    </section>
  );
}

const words = {
  grant: { action: 'grant', help: 'grantHelp', done: 'grantedToast' },
  verify: { action: 'verify', help: 'verifyHelp', done: 'verifiedToast' },
} as const;

function Step({
  engagement,
  sheet: { asset },
  step,
}: {
  engagement: string;
  sheet: DataSheet;
  step: 'grant' | 'verify';
}) {
  const client = useQueryClient();
  const { action, help, done } = words[step];
  const { submit, busy, problem } = useSubmit(
    (wanted: 'grant' | 'verify') =>
      body(
        api.POST(`/api/v1/engagements/{engagement}/data/{asset}/access/${wanted}`, {
          params: { path: { engagement, asset } },
        }),
      ),
    async () => {
      showToast({ kind: 'ok', text: t(done) });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
  return (
    <>
      <p className={styles.help}>{t(help)}</p>
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <p>
        <Button busy={busy} onClick={() => submit(step)}>
          {t(action)}
        </Button>
      </p>
    </>
  );
}
