import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { theme } from '@/ui/theme/theme';
import type { Command } from '../commands/registry';
import { useCommands } from '../commands/useCommands';
import { t as late } from '../lateText';
import { t } from '../text';
import type { Place } from './place';
import { shownGroups } from './rail';
import { useSignOut } from './useSignOut';

/**
 * What works on every page: where one can go, the theme, and signing out. Draws nothing, and comes
 * after the first paint.
 */
export default function ShellCommands({ seat, engagement }: Pick<Place, 'seat' | 'engagement'>) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const workspace = seat?.id;
  const role = seat?.role;
  const handle = engagement?.handle;
  const engagementRole = engagement?.role;
  useCommands(
    useMemo((): Command[] => {
      const pages = shownGroups({
        seat: workspace === undefined ? undefined : { role },
        engagement: handle === undefined ? undefined : { role: engagementRole },
      }).flatMap(({ entries }) =>
        entries.map(
          (entry): Command => ({
            id: `go.${entry.id}`,
            title: entry.label,
            kind: 'page',
            keys: `g ${entry.key}`,
            run: () =>
              void navigate({
                to: entry.to,
                params: { workspace: workspace ?? '', handle: handle ?? '' },
              }),
          }),
        ),
      );
      // Pages that the rail leaves to others to link to.
      const more = (['models', 'traces', 'storage'] as const).map(
        (id): Command => ({
          id: `go.${id}`,
          title: late(id),
          kind: 'page',
          enabled: handle !== undefined,
          run: () =>
            void navigate({
              to: `/w/$workspace/e/$handle/${id}`,
              params: { workspace: workspace ?? '', handle: handle ?? '' },
            }),
        }),
      );
      return [
        ...pages,
        ...more,
        {
          id: 'brief.new',
          title: t('newBrief'),
          kind: 'action',
          keys: 'c',
          words: t('newBriefWords'),
          enabled: role !== undefined,
          run: () =>
            void navigate({ to: '/w/$workspace/new', params: { workspace: workspace ?? '' } }),
        },
        {
          id: 'go.account',
          title: t('account'),
          kind: 'page',
          keys: 'g a',
          run: () => void navigate({ to: '/account' }),
        },
        {
          id: 'go.profile',
          title: t('expertProfile'),
          kind: 'page',
          keys: 'g p',
          run: () => void navigate({ to: '/profile' }),
        },
        { id: 'theme.light', title: t('useLight'), kind: 'action', run: () => theme.set('light') },
        { id: 'theme.dark', title: t('useDark'), kind: 'action', run: () => theme.set('dark') },
        { id: 'session.end', title: t('signOut'), kind: 'action', run: signOut },
      ];
    }, [workspace, role, handle, engagementRole, navigate, signOut]),
  );
  return null;
}
