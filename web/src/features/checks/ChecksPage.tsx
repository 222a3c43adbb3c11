import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { engagementOptions, overridesOptions, useEngagementAt } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { gateWords, sideWords } from '@/lib/engagement';
import { gates } from '@/lib/gates';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Select } from '@/ui/Select/Select';
import { Tabs } from '@/ui/Tabs/Tabs';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import styles from './ChecksPage.module.css';
import { type CheckFilter, codeIn } from './logic/filter';
import { CatalogueView } from './parts/CatalogueView';
import { FindingsView } from './parts/FindingsView';
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

type View = 'findings' | 'catalogue' | 'overrides';

function Checks({ engagement }: { engagement: EngagementSeat }) {
  const search = useSearch({ from: '/shell/w/$workspace/e/$handle/checks' });
  const { gate, party } = search;
  // An address that names a check means the catalogue.
  const names = useLocation({ select: ({ hash }) => codeIn(hash) !== undefined });
  const view = search.view ?? (names ? 'catalogue' : 'findings');
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/checks' });
  const page = useQuery(engagementOptions(engagement.id));
  const overrides = useQuery(overridesOptions(engagement.id));
  const next = page.data?.gates.find(({ state }) => state === 'next')?.gate ?? 'close';
  const change = (next: CheckFilter & { view?: Exclude<View, 'findings'> }) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const filter = (
    <Toolbar label={t('filters')}>
      <div className={styles.filter}>
        <Select
          label={t('gate')}
          value={gate ?? next}
          options={gates.map((one) => ({ value: one, label: gateWords(one) }))}
          onChange={(value) => change({ gate: value })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('party')}
          value={party ?? ''}
          options={[
            { value: '', label: t('anyParty') },
            { value: 'client', label: sideWords('client') },
            { value: 'expert', label: sideWords('expert') },
          ]}
          onChange={(value) => change({ party: value === '' ? undefined : value })}
        />
      </div>
    </Toolbar>
  );
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
                {filter}
                {page.isPending ? null : (
                  <FindingsView engagement={engagement} gate={gate ?? next} party={party} />
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
        ]}
      />
    </Page>
  );
}
