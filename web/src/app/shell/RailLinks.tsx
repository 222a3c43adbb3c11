import { Link } from '@/ui/Link/Link';
import type { Place } from './place';
import styles from './Rail.module.css';
import { shownGroups } from './rail';

export function RailLinks({
  seat,
  engagement,
  folded,
  onGo,
}: Place & { folded?: boolean; onGo?: () => void }) {
  return shownGroups({ seat, engagement }).map((group) => (
    <div key={group.label ?? ''} className={styles.group}>
      {group.label && <p className={folded ? 'visually-hidden' : styles.heading}>{group.label}</p>}
      <ul>
        {group.entries.map(({ id, label, to, icon: Icon }) => (
          <li key={id}>
            <Link
              to={to}
              params={{ workspace: seat?.id ?? '', handle: engagement?.handle ?? '' }}
              look="plain"
              className={styles.link}
              // A run is below the runs; every page is below the two overviews.
              activeOptions={{ exact: !to.includes('$handle/'), includeSearch: false }}
              title={folded ? label : undefined}
              onClick={onGo}
            >
              <Icon size={16} aria-hidden="true" />
              <span className={folded ? 'visually-hidden' : undefined}>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
