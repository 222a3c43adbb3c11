import type { RunView } from '@/api/runs';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import styles from '../run.module.css';
import { t } from '../text/run';

/** How it was validated, and by what that was recognised: a figure from one split proves less. */
export function Validation({ found }: { found: RunView['validation'] }) {
  return (
    <Panel title={t('validation')} note={t('validationNote')}>
      {found.length === 0 && (
        <p className={styles.quiet}>
          {t('noValidation')} <code>{'mlflow.set_tag("tenon.validation", "k-fold")'}</code>
        </p>
      )}
      <ul className={styles.list}>
        {found.map(({ kind, sign, key, value }) => (
          <li key={kind}>
            <Status kind={kind === 'single_split' ? 'warn' : 'ok'}>
              {t(`validation_${kind}`)}
            </Status>
            <span className={styles.quiet}>
              {t(`sign_${sign}`)} <code>{value ? `${key} = ${value}` : key}</code>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
