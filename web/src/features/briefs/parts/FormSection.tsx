import { MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { Panel } from '@/ui/Panel/Panel';
import type { Question } from '../logic/brief';
import type { Section } from '../logic/fields';
import { t } from '../text/form';
import { t as page } from '../text/page';
import styles from './FormSection.module.css';

/** One section of the form, with the questions that are still open beside its fields. */
export function FormSection({
  section,
  questions,
  children,
}: {
  section: Section;
  questions: readonly Question[];
  children: ReactNode;
}) {
  return (
    <div className={styles.section} id={`section-${section}`}>
      <Panel title={t(`section_${section}`)}>
        <p className={styles.lead}>{t(`lead_${section}`)}</p>
        {questions.map((question) => (
          <OpenQuestion key={question.topic} question={question} />
        ))}
        <div className={styles.fields}>{children}</div>
      </Panel>
    </div>
  );
}

export function OpenQuestion({ question }: { question: Question }) {
  return (
    <div className={styles.question}>
      <MessageCircleQuestion size={17} aria-hidden="true" />
      <div>
        <p className={styles.ask}>{question.ask}</p>
        <p className={styles.example}>
          <span className={styles.word}>{page('forExample')}</span> {question.example}
        </p>
      </div>
    </div>
  );
}
