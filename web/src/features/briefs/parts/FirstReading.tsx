import type { UseQueryResult } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { sideWords, weight } from '@/lib/engagement';
import { Finding } from '@/ui/Finding/Finding';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import type { TriedBrief } from '../queries';
import { t } from '../text/page';
import styles from './FirstReading.module.css';
import { OpenQuestion } from './FormSection';

/** What an expert would ask of a first sentence: questions before findings, and nothing in red. */
export function FirstReading({
  trial,
  onRetry,
}: {
  trial: UseQueryResult<TriedBrief> | null;
  onRetry: () => void;
}) {
  if (trial === null) return <p className={styles.empty}>{t('startText')}</p>;
  if (trial.isError) return <ProblemState {...problemProps(trial.error)} onRetry={onRetry} />;
  if (!trial.data) return <Skeleton lines={6} />;
  const { questions, findings } = trial.data;
  return (
    <div className={styles.reading} aria-live="polite" aria-busy={trial.isPlaceholderData}>
      <Panel
        title={
          questions.length > 0
            ? t('questionsTitle', { count: questions.length })
            : t('questionsNone')
        }
        note={questions.length > 0 && t('questionsNote')}
      >
        {questions.map((question) => (
          <OpenQuestion key={question.topic} question={question} />
        ))}
      </Panel>
      <Panel title={t('noticed')}>
        {findings.length === 0 && <p>{t('noticedNone')}</p>}
        {findings.map((finding) => (
          <Finding
            key={finding.code + finding.pointer}
            severity={finding.severity === 'error' ? 'warning' : weight(finding.severity)}
            code={finding.code}
            title={finding.title}
            read={finding.read}
            why={finding.why}
            move={sideWords(finding.party)}
            fix={finding.fix}
          />
        ))}
      </Panel>
    </div>
  );
}
