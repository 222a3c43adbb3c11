import type { DataSheet } from '@/api/data';
import { Status } from '@/ui/Status/Status';
import styles from '../data.module.css';
import { moveOf, verdictKind } from '../logic/sheet';
import { t } from '../text';

/** The verdict with its reasons, and whose move it is. */
export function Verdict({ sheet }: { sheet: DataSheet }) {
  const { verdict } = sheet;
  const { who, what } = moveOf(sheet);
  return (
    <section className={styles.block}>
      <h3>{t('verdictTitle')}</h3>
      {!verdict && <p>{t('noSample')}</p>}
      {verdict && verdict.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {verdict.reasons.map(({ code, weight, sentence }) => (
            <li key={code}>
              <Status kind={verdictKind[weight]}>{t(`verdict_${weight}`)}</Status>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {who && <strong className={styles.who}>{t(who)}: </strong>}
        {what}
      </p>
    </section>
  );
}
