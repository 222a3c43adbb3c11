import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EngagementSeat } from '@/api/me';
import { absoluteTime } from '@/lib/time';
import { Menu } from '@/ui/Menu/Menu';
import { versionsOptions } from '../queries';
import { t } from '../text/page';

/** Every version that was saved, and what changed between them. */
export function VersionMenu({
  engagement,
  newest,
  shown = newest,
}: {
  engagement: EngagementSeat;
  newest: number;
  shown?: number;
}) {
  const navigate = useNavigate();
  const list = useQuery(versionsOptions(engagement.id));
  const go = (search: { version?: number; against?: number; view?: 'beside' }) =>
    void navigate({
      to: '/w/$workspace/e/$handle/brief',
      params: { workspace: engagement.workspace, handle: engagement.handle },
      search,
    });
  const versions = list.data?.versions ?? [];
  const compare = [
    {
      id: 'last',
      label: t('compareLast', { version: newest }),
      onAction: () => go({ version: newest - 1, against: newest }),
    },
    {
      id: 'beside',
      label: t('compareBeside'),
      onAction: () => go({ version: 1, against: newest, view: 'beside' }),
    },
    { id: 'all', label: t('compareAll'), onAction: () => go({ version: 1, against: newest }) },
  ];
  return (
    <Menu
      label={t('versions')}
      placement="bottom end"
      sections={[
        ...(newest > 1
          ? [
              {
                id: 'changes',
                label: t('changes'),
                items: newest > 2 ? compare : compare.slice(0, 2),
              },
            ]
          : []),
        {
          id: 'versions',
          label: t('versions'),
          items: versions.map(({ version, saved_at, saved_by }) => ({
            id: String(version),
            label: t('versionItem', { version }),
            detail: `${absoluteTime(saved_at)}, ${saved_by}`,
            selected: version === shown,
            onAction: () => go(version === newest ? {} : { version }),
          })),
        },
      ]}
    >
      {t('versions')}
    </Menu>
  );
}
