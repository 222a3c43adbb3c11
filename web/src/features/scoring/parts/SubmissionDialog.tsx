import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Dialog } from '@/ui/Dialog/Dialog';
import { Anchor } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../evaluations.module.css';
import {
  cardAddress,
  cardOptions,
  type Evaluation,
  type ScoreCard,
  type Submission,
  type SubmissionPlace,
} from '../queries';
import { t } from '../text';
import { Segments } from './Segments';

interface SubmissionDialogProps {
  place: SubmissionPlace;
  evaluation: Evaluation;
  submission: Submission;
  onClose: () => void;
}

/** All that was computed about one submission. */
export default function SubmissionDialog(props: SubmissionDialogProps) {
  const { place, evaluation, submission, onClose } = props;
  const card = useQuery(cardOptions(place));
  return (
    <Dialog
      title={t('detailsOf', { number: submission.number })}
      open
      onClose={onClose}
      size="wide"
    >
      <div className={styles.stack}>
        {card.isPending && <Skeleton lines={6} />}
        {card.isError && (
          <ProblemState {...problemProps(card.error)} onRetry={() => void card.refetch()} />
        )}
        {card.data && <Card card={card.data} />}
        <CopyField label={t('file')} text={submission.sha256} />
        {card.data && (
          <p>
            <Anchor href={cardAddress(place)} download={`score-card-${submission.number}.json`}>
              {t('cardDownload')}
            </Anchor>
            <span className={styles.note}>{t('cardNote')}</span>
          </p>
        )}
        <NameBaseline place={place} evaluation={evaluation} />
      </div>
    </Dialog>
  );
}

function Card({ card }: { card: ScoreCard }) {
  const { public_part, private_part, verdicts, has_segments, inputs } = card;
  return (
    <>
      {!has_segments && <p className={styles.quiet}>{t('segmentsClosed')}</p>}
      {public_part.n > 0 && <Segments title={t('publicScore')} part={public_part} />}
      {private_part && <Segments title={t('privateScore')} part={private_part} />}
      {verdicts.map((verdict) => (
        <CopyField
          key={verdict.inputs_sha256}
          label={t('verdictInputs')}
          text={verdict.inputs_sha256}
        />
      ))}
      <p className={styles.note}>{t('engine', { engine: inputs.engine })}</p>
    </>
  );
}

/** A name on this submission, against which the others are read. */
function NameBaseline({ place, evaluation }: Pick<SubmissionDialogProps, 'place' | 'evaluation'>) {
  const client = useQueryClient();
  const { engagement, submission } = place;
  const isBaseline = evaluation.baseline?.submission === submission;
  const [name, setName] = useState(isBaseline ? (evaluation.baseline?.name ?? '') : '');
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { submission?: string; name: string }) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/evaluations/{evaluation}/baseline', {
          params: { path: { engagement, evaluation: evaluation.id } },
          body: wanted,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({ kind: 'ok', text: t('baselineNamed') });
    },
  );
  const problem = rest(['/name']);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => submit({ submission, name }))}
    >
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <TextField
        label={t('baselineName')}
        help={t('baselineHelp')}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={error('/name')}
      />
      <div className={styles.named}>
        <Button type="submit" busy={busy}>
          {t('baselineSet')}
        </Button>
        {isBaseline && (
          <Button busy={busy} onClick={() => submit({ name: '' })}>
            {t('baselineClear')}
          </Button>
        )}
      </div>
    </form>
  );
}
