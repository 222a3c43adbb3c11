import { Panel } from '@/ui/Panel/Panel';
import type { Brief } from '../logic/brief';
import { readBrief } from '../logic/words';
import { t } from '../text/form';
import { t as page } from '../text/page';
import styles from './BriefReading.module.css';

/** A brief for those who read it: what is said, in the order of the form. */
export function BriefReading({ brief }: { brief: Brief }) {
  return (
    <div className={styles.reading}>
      {readBrief(brief).map(({ section, rows }) => (
        <Panel key={section} title={t(`section_${section}`)}>
          {rows.length === 0 ? (
            <p className={styles.none}>{page('emptySection')}</p>
          ) : (
            <dl className={styles.rows}>
              {rows.map(({ field, name, lines }) => (
                <div key={field} className={styles.row}>
                  <dt>{name}</dt>
                  <dd>
                    <ValueLines lines={lines} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </Panel>
      ))}
    </div>
  );
}

export function ValueLines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className={styles.none}>{page('nothingSaid')}</p>;
  if (lines.length === 1) return <p className={styles.text}>{lines[0]}</p>;
  return (
    <ul className={styles.list}>
      {[...new Set(lines)].map((line) => (
        <li key={line} className={styles.text}>
          {line}
        </li>
      ))}
    </ul>
  );
}
