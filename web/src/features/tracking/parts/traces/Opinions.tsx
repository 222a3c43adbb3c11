import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { shownValue } from '../../logic/traces';
import { t } from '../../text/traces';
import type { TraceOpinion } from '../../traceQueries';
import styles from '../../traces.module.css';

/** What people, judges and programs said of the answer, and what they had expected. */
export function Opinions({ opinions }: { opinions: readonly TraceOpinion[] }) {
  return (
    <Panel title={t('assessments')}>
      {opinions.length === 0 ? (
        <p className={styles.quiet}>{t('noAssessments')}</p>
      ) : (
        <ul className={styles.opinions}>
          {opinions.map(({ kind, name, value, source, by, rationale, valid, at_ms }) => (
            <li key={`${name} ${by} ${at_ms}`}>
              <p className={styles.said} data-replaced={!valid || undefined}>
                <b>{name}</b> <code>{shownValue(value)}</code>
                <span className={styles.quiet}>{t(kind)}</span>
                {!valid && <Status>{t('replaced')}</Status>}
              </p>
              {rationale && <p className={styles.rationale}>{rationale}</p>}
              <p className={styles.small}>
                {[by, sourceWords(source)].filter(Boolean).join(', ')},{' '}
                <Time at={new Date(at_ms).toISOString()} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const sources = { HUMAN: t('byPerson'), LLM_JUDGE: t('byModel'), CODE: t('byProgram') };
const sourceWords = (source: string) => sources[source as keyof typeof sources] ?? source;
