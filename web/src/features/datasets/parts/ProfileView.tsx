import { useQuery } from '@tanstack/react-query';
import type { DataSheet } from '@/api/data';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { DataProfile } from '@/ui/DataProfile/DataProfile';
import { Link } from '@/ui/Link/Link';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import styles from '../data.module.css';
import { verdictKind, verdictWord } from '../logic/sheet';
import { profileOptions } from '../queries';
import { t } from '../text';

/** The profile of one sample. Opening it is put on record when the expert does. */
export function ProfileView({
  engagement,
  asset,
  sheet,
  known,
  column,
  party,
  onColumn,
}: {
  engagement: EngagementSeat;
  asset: string;
  sheet: DataSheet | undefined;
  /** The sheets have been read, so an asset that is not among them does not exist. */
  known: boolean;
  column: string | undefined;
  party: 'client' | 'expert' | null;
  onColumn: (column: string | undefined) => void;
}) {
  const profile = useQuery(profileOptions(engagement.id, asset));
  const isMissing = known && !sheet;
  const hides = profile.data?.columns.some(({ sensitivity }) => sensitivity !== 'none_found');
  return (
    <>
      <PageHeader
        title={isMissing ? t('unknownAsset') : t('profileOf', { what: sheet?.what || asset })}
        meta={
          sheet?.verdict && (
            <Status kind={verdictKind[sheet.verdict.readiness]}>{verdictWord(sheet)}</Status>
          )
        }
        lead={
          sheet?.sample &&
          t('profileLead', {
            version: sheet.sample.version,
            rows: new Intl.NumberFormat('en').format(sheet.sample.rows),
          })
        }
        actions={
          <Link
            to="/w/$workspace/e/$handle/data"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={{}}
            look="secondary"
          >
            {t('back')}
          </Link>
        }
      />
      {hides && (
        <p className={styles.privacy}>
          {party === 'client' ? t('profileShown') : t('profileHidden')}
        </p>
      )}
      {!isMissing && profile.isPending && <Skeleton lines={8} />}
      {!isMissing && profile.isError && (
        <ProblemState {...problemProps(profile.error)} onRetry={() => void profile.refetch()} />
      )}
      {profile.data && <DataProfile profile={profile.data} {...{ column, onColumn }} />}
    </>
  );
}
