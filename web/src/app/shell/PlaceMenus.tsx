import { useNavigate } from '@tanstack/react-router';
import { Menu } from '@/ui/Menu/Menu';
import { t } from '../text';
import styles from './PlaceMenus.module.css';
import type { Place } from './place';

export function WorkspaceMenu({ me, seat }: { me: Place['me']; seat: NonNullable<Place['seat']> }) {
  const navigate = useNavigate();
  const items = me.workspaces.map((one) => ({
    id: one.id,
    label: one.name,
    detail: one.sample ? t('sample') : undefined,
    selected: one.id === seat.id,
    onAction: () => void navigate({ to: '/w/$workspace', params: { workspace: one.id } }),
  }));
  const all = { id: 'home', label: t('today'), onAction: () => void navigate({ to: '/' }) };
  return (
    <Menu
      label={t('chooseWorkspace')}
      className={styles.crumb}
      sections={[
        { id: 'workspaces', label: t('workspaces'), items },
        { id: 'all', items: [all] },
      ]}
    >
      <span className={styles.name}>{seat.name}</span>
      {seat.sample && <span className={styles.sample}>{t('sample')}</span>}
    </Menu>
  );
}

export function EngagementMenu({
  me,
  seat,
  engagement,
}: Place & { seat: NonNullable<Place['seat']> }) {
  const navigate = useNavigate();
  const items = me.engagements
    .filter((one) => one.workspace === seat.id)
    .map((one) => ({
      id: one.id,
      label: one.title,
      selected: one.id === engagement?.id,
      onAction: () =>
        void navigate({
          to: '/w/$workspace/e/$handle',
          params: { workspace: seat.id, handle: one.handle },
        }),
    }));
  return (
    <Menu
      label={t('chooseEngagement')}
      className={styles.crumb}
      sections={[{ id: 'engagements', label: t('engagements'), items }]}
    >
      <span className={styles.name}>{engagement?.title ?? t('noEngagement')}</span>
    </Menu>
  );
}
