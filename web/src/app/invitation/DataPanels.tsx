import { useNavigate, useSearch } from '@tanstack/react-router';
import { sheetLines, verdictKind, verdictWord } from '@/features/datasets/logic/sheet';
import { DataProfile } from '@/ui/DataProfile/DataProfile';
import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import styles from './Invitation.module.css';
import type { Preview } from './queries';
import { t } from './text';

type Data = Preview['data'][number];

/** One sheet for each source the brief names, with the profile of its newest sample. */
export function DataPanels({ data }: Pick<Preview, 'data'>) {
  return (
    <section className={styles.stack} aria-labelledby="data">
      <header>
        <h2 id="data">{t('data')}</h2>
        <p className={styles.none}>{data.length === 0 ? t('noData') : t('dataNote')}</p>
      </header>
      {data.map((one) => (
        <Sheet key={one.sheet.asset} data={one} />
      ))}
    </section>
  );
}

function Sheet({ data: { sheet, profile } }: { data: Data }) {
  const { asset, verdict } = sheet;
  return (
    <>
      <Panel
        title={sheet.what || asset}
        actions={
          <Status kind={verdict ? verdictKind[verdict.readiness] : 'neutral'}>
            {verdictWord(sheet)}
          </Status>
        }
        note={profile ? undefined : t('noSample')}
      >
        <dl className={styles.facts}>
          {sheetLines(sheet)
            .filter(({ said, shown }) => said || shown)
            .map(({ name, said, shown }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{[said, shown].filter(Boolean).join(' · ')}</dd>
              </div>
            ))}
        </dl>
        {verdict && verdict.reasons.length > 0 && (
          <ul className={styles.promises}>
            {verdict.reasons.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        )}
      </Panel>
      {profile && <Profile asset={asset} profile={profile} />}
    </>
  );
}

/** Folded away where it is not wanted; which column is looked at stands in the address. */
function Profile({ asset, profile }: { asset: string; profile: NonNullable<Data['profile']> }) {
  const { asset: open, column } = useSearch({ from: '/join/$token' });
  const navigate = useNavigate({ from: '/join/$token' });
  return (
    <details className={styles.profile} open={open === undefined || open === asset}>
      <summary>{t('profileOf')}</summary>
      <DataProfile
        profile={profile}
        column={open === asset ? column : undefined}
        onColumn={(next) =>
          void navigate({ search: { asset, column: next }, replace: true, resetScroll: false })
        }
      />
    </details>
  );
}
