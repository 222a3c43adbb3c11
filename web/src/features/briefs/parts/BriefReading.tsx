import { Panel } from '@/ui/Panel/Panel';
import type { Brief } from '../logic/brief';
import { type Section, sections } from '../logic/fields';
import { readBrief, type SectionLines } from '../logic/words';
import { t } from '../text/form';
import { t as page } from '../text/page';
import styles from './BriefReading.module.css';

/** A brief for those who read it: what is said, in the order of the form; or only some sections. */
export function BriefReading({
  brief,
  only = sections,
}: {
  brief: Brief;
  only?: readonly Section[];
}) {
  return (
    <div className={styles.reading}>
      {readBrief(brief)
        .filter(({ section }) => only.includes(section))
        .map(({ section, rows }) => (
          <Panel key={section} title={t(`section_${section}`)}>
            {rows.length === 0 ? (
              <p className={styles.none}>{page('emptySection')}</p>
            ) : (
              <SectionRows rows={rows} />
            )}
          </Panel>
        ))}
    </div>
  );
}

/** `stacked`: names above their values, where two briefs share the width. */
export function SectionRows({ rows, stacked }: Pick<SectionLines, 'rows'> & { stacked?: boolean }) {
  return (
    <dl className={styles.rows} data-stacked={stacked || undefined}>
      {rows.map(({ field, name, lines }) => (
        <div key={field} className={styles.row}>
          <dt>{name}</dt>
          <dd>
            <ValueLines lines={lines} />
          </dd>
        </div>
      ))}
    </dl>
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
