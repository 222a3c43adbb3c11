import { MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { Panel } from '@/ui/Panel/Panel';
import type { Question } from '../logic/brief';
import type { Section } from '../logic/fields';
import { answerPlace } from '../logic/questions';
import { t } from '../text/form';
import { t as page } from '../text/page';
import styles from './FormSection.module.css';

/** One section of the form, with the questions that are still open beside its fields. */
export function FormSection({
  section,
  questions,
  goTo,
  children,
}: {
  section: Section;
  questions: readonly Question[];
  goTo: (pointer: string) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.section} id={`section-${section}`}>
      <Panel title={t(`section_${section}`)}>
        <p className={styles.lead}>{t(`lead_${section}`)}</p>
        {questions.map((question) => (
          <OpenQuestion key={question.topic + question.pointer} question={question} goTo={goTo} />
        ))}
        <div className={styles.fields}>{children}</div>
      </Panel>
    </div>
  );
}

/** A question, an example of the size of a good answer, and the way to where it goes. */
export function OpenQuestion({
  question,
  goTo,
}: {
  question: Question;
  /** Nothing where there is no form yet. */
  goTo?: (pointer: string) => void;
}) {
  return (
    <div className={styles.question}>
      <MessageCircleQuestion size={17} aria-hidden="true" />
      <div>
        <p className={styles.ask}>{question.ask}</p>
        <p className={styles.example}>
          <span className={styles.word}>{page('forExample')}</span> {question.example}
        </p>
        {goTo && <AnswerLinks question={question} goTo={goTo} />}
      </div>
    </div>
  );
}

/** One way for each part of the answer; a question with a single part says what it is already. */
function AnswerLinks({ question, goTo }: { question: Question; goTo: (pointer: string) => void }) {
  const { fields } = question;
  const parts = fields.length > 1 ? fields : [{ pointer: answerPlace(question), label: '' }];
  return (
    <p className={styles.answers}>
      {parts.map(({ pointer, label }) => (
        <button
          key={pointer}
          type="button"
          className={styles.answer}
          aria-description={question.ask}
          onClick={() => goTo(pointer)}
        >
          {label || page('answerThis')}
        </button>
      ))}
    </p>
  );
}
