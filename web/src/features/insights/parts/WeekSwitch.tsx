import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { components } from '@/api/schema';
import { Link } from '@/ui/Link/Link';
import { period } from '../logic/period';
import { t } from '../text/weekly';
import styles from './WeekSwitch.module.css';

/** One week back or on; which week is shown stands in the address. */
export function WeekSwitch({
  place,
  view,
}: {
  place: { workspace: string; handle: string };
  view: components['schemas']['SummaryView'];
}) {
  const { summary, previous, next } = view;
  const step = (week: string | undefined, label: string, none: string, icon: ReactNode) =>
    week ? (
      <Link
        to="/w/$workspace/e/$handle/weekly"
        params={place}
        search={{ week }}
        look="plain"
        className={styles.step}
        aria-label={label}
        title={label}
      >
        {icon}
      </Link>
    ) : (
      <span className={styles.step} data-off title={none}>
        {icon}
      </span>
    );
  return (
    <nav aria-label={t('week')} className={styles.switch} data-print="hide">
      {step(previous, t('previous'), t('noPrevious'), <ChevronLeft size={16} aria-hidden="true" />)}
      <span className={styles.week}>{period(summary.from, summary.until)}</span>
      {step(next, t('next'), t('noNext'), <ChevronRight size={16} aria-hidden="true" />)}
    </nav>
  );
}
