import { fileAddress } from '@/api/files';
import { Anchor, Link } from '@/ui/Link/Link';
import { type Proof, takesEvidence } from '../logic/milestone';
import { t } from '../text';
import type { CriterionProps } from './CriterionRow';

/** Each leads to the thing itself; where there is none yet, to the place where it is made. */
export function EvidenceLinks(props: CriterionProps & { proof: Proof }) {
  const { engagement, milestone, party, criterion, proof } = props;
  const { run_id, file_path, evaluation } = criterion;
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const isWanted = proof === 'sealed' && !evaluation && milestone.state !== 'accepted';
  return (
    <>
      {run_id && (
        <Link to="/w/$workspace/e/$handle/runs/$run" params={{ ...place, run: run_id }}>
          {t('openRun')}
        </Link>
      )}
      {file_path && (
        <Anchor href={fileAddress(engagement.handle, file_path)} download>
          {t('openFile', { path: file_path.split('/').at(-1) ?? file_path })}
        </Anchor>
      )}
      {evaluation && (
        <Link to="/w/$workspace/e/$handle/evaluations" params={place} hash={evaluation}>
          {t('openEvaluation')}
        </Link>
      )}
      {isWanted &&
        (party === 'client' || (party === 'expert' && takesEvidence(milestone.state))) && (
          <Link to="/w/$workspace/e/$handle/evaluations" params={place}>
            {party === 'client' ? t('toEvaluationsClient') : t('toEvaluations')}
          </Link>
        )}
    </>
  );
}
