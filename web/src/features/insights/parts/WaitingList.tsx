import { useMe } from '@/api/me';
import { dayOf } from '@/lib/time';
import { Status } from '@/ui/Status/Status';
import { dueOf } from '../logic/due';
import type { TodayItem } from '../queries';
import { t } from '../text/today';
import { PageLink } from './PageLink';
import styles from './WaitingList.module.css';

export function WaitingList({
  items,
  now,
  mine,
}: {
  items: readonly TodayItem[];
  now: string;
  mine?: boolean;
}) {
  const { workspaces } = useMe();
  if (items.length === 0) return null;
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <Row
          key={`${item.handle} ${item.kind} ${item.subject} ${item.what}`}
          item={item}
          now={now}
          mine={mine}
          zone={workspaces.find(({ id }) => id === item.workspace)?.time_zone ?? 'UTC'}
        />
      ))}
    </ol>
  );
}

function Row({
  item,
  now,
  mine,
  zone,
}: {
  item: TodayItem;
  now: string;
  mine?: boolean;
  zone: string;
}) {
  const due = dueOf(item.until, now, zone);
  const details = [
    item.title,
    item.person && otherEnd(item, mine),
    item.since && t('since', { day: dayOf(item.since, zone) }),
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <PageLink page={item.page} subject={item.subject} place={item} className={styles.what}>
          {item.what}
        </PageLink>
        <span className={styles.detail}>
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </span>
      </div>
      {due && (
        <Status kind={due.state === 'late' ? 'bad' : due.state === 'soon' ? 'warn' : 'neutral'}>
          {due.state === 'late' ? t('late', { day: due.day }) : t('due', { day: due.day })}
        </Status>
      )}
    </li>
  );
}

function otherEnd({ person, blocks }: TodayItem, mine: boolean | undefined): string {
  if (!mine) return t('waitingFor', { name: person });
  return blocks ? t('heldUp', { name: person }) : t('waitsFor', { name: person });
}
