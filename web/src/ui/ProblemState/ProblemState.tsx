import { CircleAlert } from 'lucide-react';
import { Button } from '../Button/Button';
import { t } from '../text';
import styles from './ProblemState.module.css';

export interface ProblemStateProps {
  code: string;
  /** What failed, in the server's words. */
  detail?: string;
  requestId?: string;
  /** True when something was being sent and nothing of it was kept. */
  unsaved?: boolean;
  onRetry?: () => void;
  busy?: boolean;
}

export function ProblemState({
  code,
  detail,
  requestId,
  unsaved,
  onRetry,
  busy,
}: ProblemStateProps) {
  const { title, text } = words(code, detail);
  return (
    <div className={styles.state} role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && <p>{text}</p>}
        {unsaved && <p>{t('nothingSaved')}</p>}
        {requestId && <p className={styles.small}>{t('requestId', { id: requestId })}</p>}
        {onRetry && (
          <Button onClick={onRetry} busy={busy}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

function words(code: string, detail: string | undefined) {
  if (code === 'no_answer')
    return { title: t('problemNoAnswer'), text: t('problemNoAnswerDetail') };
  if (code === 'fault_in_page') return { title: t('problemFault'), text: t('problemFaultDetail') };
  return { title: t('problemOther'), text: detail };
}
