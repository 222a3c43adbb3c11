import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  decisionsOptions,
  engagementOptions,
  overridesOptions,
  useEngagementAt,
} from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { readChecksSearch } from '@/lib/search';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Tabs } from '@/ui/Tabs/Tabs';
import styles from './ChecksPage.module.css';
import { type CheckFilter, codeIn } from './logic/filter';
import { CatalogueView } from './parts/CatalogueView';
import { DecisionsView } from './parts/DecisionsView';
import { FindingsView } from './parts/FindingsView';
import { FindingTools } from './parts/FindingTools';
import { OverridesView } from './parts/OverridesView';
import { t } from './text/page';

export default function ChecksPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/checks' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Checks engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

type View = 'findings' | 'catalogue' | 'overrides' | 'decisions';

function Checks({ engagement }: { engagement: EngagementSeat }) {
  const search = readChecksSearch(useSearch({ from: '/shell/w/$workspace/e/$handle/checks' }));
  const { gate, party, at } = search;
  // An address that names a check means the catalogue.
  const names = useLocation({ select: ({ hash }) => codeIn(hash) !== undefined });
  const view = search.view ?? (names ? 'catalogue' : 'findings');
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/checks' });
  const page = useQuery(engagementOptions(engagement.id));
  const overrides = useQuery(overridesOptions(engagement.id));
  const decisions = useQuery(decisionsOptions(engagement.id));
  const next = page.data?.gates.find(({ state }) => state === 'next')?.gate ?? 'close';
  const change = (next: CheckFilter & { view?: Exclude<View, 'findings'>; at?: string }) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page>
      <PageHeader title={t('checks')} lead={t('lead')} />
      <Tabs<View>
        label={t('views')}
        current={view}
        onChange={(id) => change({ view: id === 'findings' ? undefined : id })}
        tabs={[
          {
            id: 'findings',
            label: t('findings'),
            content: () => (
              <div className={styles.view}>
                {page.isPending ? null : (
                  <>
                    <FindingTools
                      key={at}
                      gate={gate ?? next}
                      party={party}
                      at={at}
                      onChange={change}
                    />
                    <FindingsView
                      engagement={engagement}
                      gate={gate ?? next}
                      party={party}
                      at={at}
                      onNow={() => change({ at: undefined })}
                    />
                  </>
                )}
              </div>
            ),
          },
          {
            id: 'catalogue',
            label: t('catalogue'),
            content: () => (
              <CatalogueView
                filter={search}
                onFilter={(next) => change({ view: 'catalogue', ...next })}
              />
            ),
          },
          {
            id: 'overrides',
            label: t('overrides'),
            count: overrides.data?.overrides.length,
            content: () => <OverridesView engagement={engagement.id} />,
          },
          {
            id: 'decisions',
            label: t('decisions'),
            count: decisions.data?.decisions.length,
            content: () => <DecisionsView engagement={engagement} />,
          },
        ]}
      />
    </Page>
  );
}
