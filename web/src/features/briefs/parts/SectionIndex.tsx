import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { Finding } from '@/api/engagement';
import { Panel } from '@/ui/Panel/Panel';
import type { Brief, Question } from '../logic/brief';
import { sectionOf } from '../logic/fields';
import { readBrief } from '../logic/words';
import { t as form } from '../text/form';
import { t } from '../text/page';
import styles from './SectionIndex.module.css';

/** The sections with what is still open in each: the way through a long form. */
export function SectionIndex({
  brief,
  questions,
  findings,
  goTo,
}: {
  brief: Brief;
  questions: readonly Question[];
  findings: readonly Finding[];
  goTo: (pointer: string) => void;
}) {
  const open = [...questions, ...findings].map(({ pointer }) => sectionOf(pointer));
  return (
    <Panel title={t('sections')}>
      <ul>
        {readBrief(brief).map(({ section, rows }) => {
          const count = open.filter((one) => one === section).length;
          const Icon = count > 0 ? CircleHelp : rows.length > 0 ? CircleCheck : CircleDashed;
          const kind = count > 0 ? 'open' : rows.length > 0 ? 'said' : 'empty';
          return (
            <li key={section}>
              <button
                type="button"
                className={styles.row}
                data-kind={kind}
                onClick={() => goTo(firstPlace[section])}
              >
                <Icon size={15} aria-hidden="true" />
                <span>{form(`section_${section}`)}</span>
                <span className={styles.state}>
                  {count > 0 ? t('openIn', { count }) : rows.length > 0 ? t('complete') : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const firstPlace = {
  problem: '/title',
  success: '/metrics',
  scope: '/deliverables',
  plan: '/timeline/start',
  data: '/data',
  money: '/budget/total',
  context: '/stakes',
} as const;
