import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from '@/ui/Button/Button';
import { Panel } from '@/ui/Panel/Panel';
import { firstPlace, sectionOf, sections } from '../logic/fields';
import { inTerms, type Problem } from '../logic/terms';
import { t as form } from '../text/form';
import { t } from '../text/page';
import styles from './editor.module.css';

/** The way through the clauses, and what still stands before a proposal. */
export function DraftPanel({
  problems,
  dirty,
  goTo,
}: {
  problems: readonly Problem[];
  dirty: boolean;
  goTo: (pointer: string) => void;
}) {
  const places = problems.map(({ pointer }) => sectionOf(inTerms(pointer)));
  return (
    <aside className={styles.aside} aria-label={t('clauses')}>
      <Panel title={t('clauses')}>
        <ul>
          {sections.map((section) => {
            const count = places.filter((one) => one === section).length;
            const Icon = count > 0 ? CircleAlert : CircleCheck;
            return (
              <li key={section}>
                <button
                  type="button"
                  className={styles.row}
                  data-open={count > 0 || undefined}
                  onClick={() => goTo(firstPlace[section])}
                >
                  <Icon size={15} aria-hidden="true" />
                  <span>{form(`section_${section}`)}</span>
                  <span className={styles.count}>
                    {count > 0 && t('openIn', { count })}
                    {count === 0 && <span className="visually-hidden">{t('complete')}</span>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={t('problems')} note={dirty && t('problemsDirty')}>
        {problems.length === 0 ? (
          <p className={styles.clear}>
            <CircleCheck size={16} aria-hidden="true" /> {t('problemsNone')}
          </p>
        ) : (
          <ul className={styles.problems}>
            {problems.map(({ pointer, code, message }) => (
              <li key={pointer + code}>
                <span>{message}</span>
                <Button variant="quiet" onClick={() => goTo(inTerms(pointer))}>
                  {t('goTo')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </aside>
  );
}
