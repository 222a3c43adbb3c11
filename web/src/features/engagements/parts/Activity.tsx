import { useQuery, useQueryClient } from '@tanstack/react-query';
import { sheetsOptions } from '@/api/data';
import { problemProps } from '@/api/problem';
import { useLive } from '@/app/live/live';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Timeline } from '@/ui/Timeline/Timeline';
import { gather, say } from '../logic/activity';
import { activityOptions } from '../queries';
import { t } from '../text/activity';
import styles from './Activity.module.css';

const shown = 12;

export function Activity({ engagement }: { engagement: string }) {
  const client = useQueryClient();
  const activity = useQuery(activityOptions(engagement));
  useLive(['*'], (event) => {
    if (event.engagement === engagement)
      void client.invalidateQueries({ queryKey: activityOptions(engagement).queryKey });
  });
  const sheets = useQuery({
    ...sheetsOptions(engagement),
    enabled: activity.data?.events.some(({ kind }) => kind.startsWith('data.')) ?? false,
  });
  const names = Object.fromEntries(
    (sheets.data?.sheets ?? []).map(({ asset, what }) => [asset, what]),
  );
  const events = gather(activity.data?.events ?? []).slice(0, shown);
  return (
    <Panel title={t('activity')}>
      {activity.isPending && <Skeleton lines={6} />}
      {activity.isError && (
        <ProblemState {...problemProps(activity.error)} onRetry={() => void activity.refetch()} />
      )}
      {activity.data && events.length === 0 && <p>{t('activityNone')}</p>}
      {events.length > 0 && (
        <Timeline
          moments={events.map((event) => {
            const { text, weight } = say(event, names);
            return {
              id: String(event.number),
              at: event.at,
              kind: weight,
              title: (
                <>
                  <b className={styles.who}>{event.actor_name || t('server')}</b> {text}
                </>
              ),
            };
          })}
        />
      )}
    </Panel>
  );
}
