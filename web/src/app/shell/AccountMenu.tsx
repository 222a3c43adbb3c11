import { useNavigate } from '@tanstack/react-router';
import type { Me } from '@/api/me';
import { initials } from '@/lib/text';
import { Menu } from '@/ui/Menu/Menu';
import { registry } from '../commands/registry';
import { t } from '../text';
import styles from './AccountMenu.module.css';
import { useSignOut } from './useSignOut';

export function AccountMenu({ account }: { account: Me['account'] }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      label={t('accountOf', { name: account.name })}
      plain
      placement="bottom end"
      className={styles.button}
      sections={[
        {
          id: 'account',
          label: account.email,
          items: [
            {
              id: 'account',
              label: t('account'),
              keys: 'g a',
              onAction: () => void navigate({ to: '/account' }),
            },
            {
              id: 'profile',
              label: t('expertProfile'),
              keys: 'g p',
              onAction: () => void navigate({ to: '/profile' }),
            },
            {
              id: 'sheet',
              label: t('sheet'),
              keys: '?',
              onAction: () => registry.find('app.sheet')?.run(),
            },
          ],
        },
        { id: 'out', items: [{ id: 'out', label: t('signOut'), onAction: signOut }] },
      ]}
    >
      {initials(account.name)}
    </Menu>
  );
}
