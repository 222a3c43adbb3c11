import { figure } from '@/lib/figure';
import { Status } from '@/ui/Status/Status';
import { sign } from '../logic/evaluation';
import type { Evaluation } from '../queries';
import { t } from '../text';

export function Verdict({ verdict }: { verdict: NonNullable<Evaluation['verdict']> }) {
  const words = {
    score: figure(verdict.score),
    op: sign(verdict.op),
    value: figure(verdict.value),
  };
  return (
    <p>
      {verdict.met ? (
        <Status kind="ok">{t('verdictMet', words)}</Status>
      ) : (
        <Status kind="bad">{t('verdictUnmet', words)}</Status>
      )}
    </p>
  );
}
