import { useMe } from '@/api/me';
import { singleKeys } from '@/app/commands/singleKeys';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Switch } from '@/ui/Switch/Switch';
import { theme } from '@/ui/theme/theme';
import { usePreference } from '@/ui/usePreference';
import { ChangePassword } from './parts/ChangePassword';
import styles from './parts/form.module.css';
import { SessionList } from './parts/SessionList';
import { t } from './text/account';

export default function AccountPage() {
  const { account } = useMe();
  return (
    <Page width="narrow">
      <PageHeader title={t('account')} lead={`${account.name} · ${account.email}`} />
      <Panel title={t('sessions')} note={t('sessionsNote')}>
        <SessionList />
      </Panel>
      <Panel title={t('changePassword')}>
        <ChangePassword email={account.email} />
      </Panel>
      <Panel title={t('appearance')}>
        <Appearance />
      </Panel>
    </Page>
  );
}

function Appearance() {
  const chosen = usePreference(theme);
  const keys = usePreference(singleKeys);
  return (
    <div className={styles.form}>
      <Segmented
        label={t('theme')}
        value={chosen}
        onChange={theme.set}
        options={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
      />
      <Switch
        label={t('singleKeys')}
        help={t('singleKeysHelp')}
        checked={keys === 'on'}
        onChange={(on) => singleKeys.set(on ? 'on' : 'off')}
      />
    </div>
  );
}
