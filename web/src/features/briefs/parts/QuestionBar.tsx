import { Button } from '@/ui/Button/Button';
import type { Question } from '../logic/brief';
import { openSections } from '../logic/questions';
import { t as form } from '../text/form';
import { t } from '../text/page';
import styles from './QuestionBar.module.css';

/** How many questions are open, and the way to each section that has some. */
export function QuestionBar({
  questions,
  goTo,
}: {
  questions: readonly Question[];
  goTo: (pointer: string) => void;
}) {
  return (
    <div className={styles.bar}>
      <p aria-live="polite">
        {questions.length > 0
          ? t('questionsOpen', { count: questions.length })
          : t('questionsAnswered')}
      </p>
      {openSections(questions).map(({ section, count, first }) => (
        <Button
          key={section}
          variant="quiet"
          aria-label={t('questionsIn', { section: form(`section_${section}`), count })}
          onClick={() => goTo(first)}
        >
          {form(`section_${section}`)} {count}
        </Button>
      ))}
    </div>
  );
}
