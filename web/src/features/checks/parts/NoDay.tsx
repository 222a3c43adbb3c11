import { asProblem, problemProps } from '@/api/problem';
import { dayWords } from '@/lib/dayWords';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { t } from '../text/page';

/** Why a day cannot be shown; anything else is a problem like others. */
export function NoDay({
  error,
  at,
  onNow,
  onRetry,
}: {
  error: unknown;
  at: string;
  onNow: () => void;
  onRetry: () => void;
}) {
  const { code } = asProblem(error);
  const day = dayWords(at);
  const action = <Button onClick={onNow}>{t('backToNow')}</Button>;
  if (code === 'day_ahead') return <EmptyState title={t('dayAhead', { day })} action={action} />;
  if (code === 'day_unknown')
    return <EmptyState title={t('dayUnknown', { day })} action={action} />;
  return (
    <>
      <ProblemState {...problemProps(error)} onRetry={onRetry} />
      <div>{action}</div>
    </>
  );
}
