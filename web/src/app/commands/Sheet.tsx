import { Dialog } from '@/ui/Dialog/Dialog';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { usePreference } from '@/ui/usePreference';
import { t } from '../lateText';
import type { Command } from './registry';
import styles from './Sheet.module.css';
import { singleKeys } from './singleKeys';
import { useCommandList } from './useCommands';

/** What works here, with its keys. Tables answer their own keys while they have the focus. */
export default function Sheet({ onClose }: { onClose: () => void }) {
  const single = usePreference(singleKeys);
  const commands = useCommandList().filter((command) => command.keys && command.enabled !== false);
  const pages = commands.filter((command) => command.kind === 'page');
  const others = commands.filter((command) => command.kind !== 'page');
  return (
    <Dialog title={t('sheet')} open onClose={onClose} size="wide">
      <p className={styles.hint}>{single === 'off' ? t('sheetOff') : t('sheetHint')}</p>
      <div className={styles.columns}>
        <Group title={t('goTo')} rows={pages.map(row)} />
        <Group title={t('actions')} rows={others.map(row)} />
        <Group
          title={t('sheetGrid')}
          rows={[
            { title: t('sheetMove'), keys: ['j', 'k'] },
            { title: t('sheetSelect'), keys: ['x'] },
            { title: t('sheetPeek'), keys: ['Space'] },
            { title: t('sheetOpen'), keys: ['Enter'] },
          ]}
        />
      </div>
    </Dialog>
  );
}

const row = (command: Command) => ({ title: command.title, keys: [command.keys ?? ''] });

function Group({ title, rows }: { title: string; rows: { title: string; keys: string[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map((entry) => (
          <div key={entry.title} className={styles.row}>
            <dt>{entry.title}</dt>
            <dd className={styles.keys}>
              {entry.keys.map((keys) => (
                <KeyHint key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
