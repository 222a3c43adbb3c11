import { X } from 'lucide-react';
import type { EngagementSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import styles from '../../compare.module.css';
import type { RunTable } from '../../logic/table';
import { t } from '../../text/compare';

const few = 12;

/** The runs that stand beside each other, each with its page and the way to take it out. */
export function RunNames(props: {
  engagement: EngagementSeat;
  table: RunTable;
  onDrop: (run: string) => void;
}) {
  const { engagement, table, onDrop } = props;
  const names = (
    <ul className={styles.names} aria-label={t('runs')}>
      {table.ids.map((id, at) => (
        <li key={id}>
          <Link
            to="/w/$workspace/e/$handle/runs/$run"
            params={{ workspace: engagement.workspace, handle: engagement.handle, run: id }}
          >
            {table.names[at]}
          </Link>
          <button
            type="button"
            aria-label={t('drop', { name: table.names[at] ?? '' })}
            onClick={() => onDrop(id)}
          >
            <X size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
  if (table.ids.length <= few) return names;
  return (
    <details className={styles.fold}>
      <summary>{t('count', { count: table.ids.length })}</summary>
      {names}
    </details>
  );
}
