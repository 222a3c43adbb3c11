import type { DataSheet } from '@/api/data';
import type { Finding as Fact } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { sideWords, weight } from '@/lib/engagement';
import { Finding } from '@/ui/Finding/Finding';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../data.module.css';
import { sheetLines, verdictKind, verdictWord } from '../logic/sheet';
import { t } from '../text';
import { Access } from './Access';
import { Decision } from './Decision';
import { SampleUpload } from './SampleUpload';
import { Verdict } from './Verdict';

/** One asset of the brief: what is said of it, what is known of it, and whether it will do. */
export function SheetPanel({
  engagement,
  party,
  sheet,
  index,
  findings,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert' | null;
  sheet: DataSheet;
  /** Of the asset in the brief. */
  index: number;
  findings: readonly Fact[];
}) {
  const { sample } = sheet;
  return (
    <Panel
      title={sheet.what || sheet.asset}
      actions={
        <Status kind={sheet.verdict ? verdictKind[sheet.verdict.readiness] : 'neutral'}>
          {verdictWord(sheet)}
        </Status>
      }
    >
      <div className={styles.sheet}>
        <div className={styles.stack}>
          <Aspects sheet={sheet} />
          {party === 'client' && (
            <p>
              <Link
                to="/w/$workspace/e/$handle/brief"
                params={{ workspace: engagement.workspace, handle: engagement.handle }}
                search={{ at: `/data/${index}` }}
              >
                {t('editInBrief')}
              </Link>
            </p>
          )}
          {sample && (
            <p className={styles.sampled}>
              <span>
                {t('sampled', { version: sample.version, name: sample.sampled_by })}{' '}
                <Time at={sample.sampled_at} />
              </span>
              <Link
                to="/w/$workspace/e/$handle/data"
                params={{ workspace: engagement.workspace, handle: engagement.handle }}
                search={{ asset: sheet.asset }}
                look="secondary"
              >
                {t('openProfile')}
              </Link>
            </p>
          )}
          {party === 'client' && <SampleUpload engagement={engagement.id} sheet={sheet} />}
        </div>
        <div className={styles.stack}>
          <Verdict sheet={sheet} />
          <Decision {...{ party, sheet }} engagement={engagement.id} />
          <Access {...{ party, sheet }} engagement={engagement.id} />
          {findings.length > 0 && (
            <section>
              <h3>{t('says')}</h3>
              {findings.map((finding) => (
                <Finding
                  key={finding.code + finding.pointer}
                  severity={weight(finding.severity)}
                  code={finding.code}
                  title={finding.title}
                  read={finding.read}
                  move={sideWords(finding.party)}
                  fix={finding.fix}
                />
              ))}
            </section>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Aspects({ sheet }: { sheet: DataSheet }) {
  return (
    <table className={styles.aspects}>
      <thead>
        <tr>
          <th scope="col">{t('aspect')}</th>
          <th scope="col">{t('briefSays')}</th>
          <th scope="col">{t('sampleShows')}</th>
        </tr>
      </thead>
      <tbody>
        {sheetLines(sheet).map(({ name, said, shown }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={said === '' ? styles.open : undefined}>
              <span className={styles.whose}>{t('briefSays')}</span>
              {said || t('notSaid')}
            </td>
            <td
              className={shown === '' ? styles.open : undefined}
              data-none={shown === '' || undefined}
            >
              <span className={styles.whose}>{t('sampleShows')}</span>
              {shown || t('notSampled')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
