import { useNavigate } from '@tanstack/react-router';
import type { EngagementSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Select } from '@/ui/Select/Select';
import { t } from '../text/page';
import styles from './BriefCompare.module.css';
import { BriefsBeside } from './BriefsBeside';
import { ChangeList } from './ChangeList';
import { VersionMenu } from './VersionMenu';

interface CompareProps {
  engagement: EngagementSeat;
  before: number;
  after: number;
  newest: number;
  beside: boolean;
}

/** Any two versions: what changed from one to the other, or the words of both. */
export function BriefCompare({ engagement, before, after, newest, beside }: CompareProps) {
  const navigate = useNavigate();
  const address = {
    to: '/w/$workspace/e/$handle/brief',
    params: { workspace: engagement.workspace, handle: engagement.handle },
  } as const;
  const title = t('comparing', { before, after });
  const show = (version: number, against: number, look: boolean) =>
    void navigate({
      ...address,
      search: { version, against, view: look ? 'beside' : undefined },
      replace: true,
    });
  const versions = Array.from({ length: newest }, (_, index) => ({
    value: String(index + 1),
    label: t('versionItem', { version: index + 1 }),
  }));
  return (
    <Page>
      <PageHeader
        title={title}
        actions={
          <>
            <VersionMenu engagement={engagement} newest={newest} />
            <Link {...address} search={{}} look="button">
              {t('backToNewest')}
            </Link>
          </>
        }
      />
      <div className={styles.choice}>
        <Select
          label={t('compareFrom')}
          value={String(before)}
          options={versions.filter(({ value }) => Number(value) < after)}
          onChange={(from) => show(Number(from), after, beside)}
        />
        <Select
          label={t('compareTo')}
          value={String(after)}
          options={versions.filter(({ value }) => Number(value) > before)}
          onChange={(to) => show(before, Number(to), beside)}
        />
        <Segmented
          label={t('compareAs')}
          value={beside ? 'beside' : 'changes'}
          options={[
            { value: 'changes', label: t('changes') },
            { value: 'beside', label: t('beforeAfter') },
          ]}
          onChange={(look) => show(before, after, look === 'beside')}
        />
      </div>
      {beside ? (
        <BriefsBeside engagement={engagement.id} {...{ before, after }} />
      ) : (
        <ChangeList engagement={engagement.id} {...{ before, after, title }} />
      )}
    </Page>
  );
}
