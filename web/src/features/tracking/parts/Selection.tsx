import type { EngagementSeat } from '@/api/me';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { writeList } from '../logic/search';
import styles from '../runs.module.css';
import { t } from '../text/runs';

const most = 200;

/** The runs that were chosen, and the way to see them beside each other. */
export function Selection(props: {
  engagement: EngagementSeat;
  selected: ReadonlySet<string>;
  onClear: () => void;
}) {
  const { engagement, selected, onClear } = props;
  const count = selected.size;
  return (
    <div className={styles.selection} role="status" data-empty={count === 0 || undefined}>
      <span>{count === 0 ? t('selectHint') : t('selected', { count })}</span>
      {count > most && <span>{t('tooManySelected', { most })}</span>}
      {count > 1 && count <= most && (
        <Link
          to="/w/$workspace/e/$handle/runs/compare"
          params={{ workspace: engagement.workspace, handle: engagement.handle }}
          search={{ runs: writeList(selected) }}
          look="button"
        >
          {t('compare', { count })}
        </Link>
      )}
      {count > 0 && (
        <Button variant="quiet" onClick={onClear}>
          {t('clearSelection')}
        </Button>
      )}
    </div>
  );
}
