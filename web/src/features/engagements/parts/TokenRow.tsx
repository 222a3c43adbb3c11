import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../ConnectPage.module.css';
import { tokensOptions } from '../queries';
import { t } from '../text/page';

export function TokenRow({
  engagement,
  token,
}: {
  engagement: string;
  token: components['schemas']['ApiTokenView'];
}) {
  const client = useQueryClient();
  const { name } = token;
  const { submit, busy, problem } = useSubmit(
    (id: string) =>
      api.DELETE('/api/v1/engagements/{engagement}/tokens/{token}', {
        params: { path: { engagement, token: id } },
      }),
    async () => {
      showToast({ kind: 'ok', text: t('revoked', { name }) });
      await client.invalidateQueries({ queryKey: tokensOptions(engagement).queryKey });
    },
  );
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>
          {t('made')} <Time at={token.created_at} />, {t('until')} <Time at={token.expires_at} />
        </span>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
      </div>
      <Button busy={busy} aria-label={t('revokeOf', { name })} onClick={() => submit(token.id)}>
        {t('revoke')}
      </Button>
    </li>
  );
}
