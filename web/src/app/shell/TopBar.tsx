import { MenuIcon, Moon, Search, Sun } from 'lucide-react';
import { ariaKeys } from '@/lib/keys';
import { Breadcrumb } from '@/ui/Breadcrumb/Breadcrumb';
import { IconButton } from '@/ui/IconButton/IconButton';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { Link } from '@/ui/Link/Link';
import { isDark, theme } from '@/ui/theme/theme';
import { usePreference } from '@/ui/usePreference';
import { paletteCommand } from '../commands/CommandLayer';
import { registry } from '../commands/registry';
import { t } from '../text';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import { EngagementMenu, WorkspaceMenu } from './PlaceMenus';
import type { Place } from './place';
import styles from './TopBar.module.css';

export function TopBar({ me, seat, engagement, onMenu }: Place & { onMenu: () => void }) {
  const dark = isDark(usePreference(theme));
  const crumbs = [
    ...(seat ? [{ id: 'workspace', content: <WorkspaceMenu me={me} seat={seat} /> }] : []),
    ...(seat && (engagement || me.engagements.some((one) => one.workspace === seat.id))
      ? [{ id: 'engagement', content: <EngagementMenu {...{ me, seat, engagement }} /> }]
      : []),
  ];
  return (
    <header className={styles.bar} data-print="hide">
      <IconButton label={t('menu')} className={styles.menu} onClick={onMenu}>
        <MenuIcon size={18} aria-hidden="true" />
      </IconButton>
      <Link to="/" look="plain" className={styles.mark}>
        <Mark />
        <span className={styles.product}>{t('product')}</span>
      </Link>
      <div className={styles.crumbs}>{crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}</div>
      <button
        type="button"
        className={styles.search}
        aria-label={t('search')}
        aria-keyshortcuts={ariaKeys('mod+k')}
        onClick={() => registry.find(paletteCommand)?.run()}
      >
        <Search size={15} aria-hidden="true" />
        <span className={styles.searchText}>{t('search')}</span>
        <span className={styles.searchText} aria-hidden="true">
          <KeyHint keys="mod+k" />
        </span>
      </button>
      <IconButton
        label={dark ? t('useLight') : t('useDark')}
        bordered
        className={styles.theme}
        onClick={() => theme.set(dark ? 'light' : 'dark')}
      >
        {dark ? <Sun size={15} aria-hidden="true" /> : <Moon size={15} aria-hidden="true" />}
      </IconButton>
      <AccountMenu account={me.account} />
    </header>
  );
}
