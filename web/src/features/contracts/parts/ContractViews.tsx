import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ContractView } from '@/api/contract';
import type { EngagementSeat } from '@/api/me';
import { readContractSearch } from '@/lib/search';
import { type Tab, Tabs } from '@/ui/Tabs/Tabs';
import { t } from '../text/page';
import { ContractText } from './ContractText';
import { History } from './History';

type View = 'terms' | 'text' | 'history';

/** The contract three ways; the terms only while they can be changed. */
export function ContractViews({
  engagement,
  view,
  dirty = false,
  terms,
}: {
  engagement: EngagementSeat;
  view: ContractView;
  dirty?: boolean;
  terms?: () => ReactNode;
}) {
  const search = readContractSearch(useSearch({ from: '/shell/w/$workspace/e/$handle/contract' }));
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/contract' });
  const first: View = terms ? 'terms' : 'text';
  const wanted = search.view ?? first;
  const tabs: Tab<View>[] = [
    ...(terms ? [{ id: 'terms' as const, label: t('terms'), content: terms }] : []),
    {
      id: 'text',
      label: t('text'),
      content: () => <ContractText {...{ view, dirty }} engagement={engagement.id} />,
    },
    { id: 'history', label: t('history'), content: () => <History engagement={engagement.id} /> },
  ];
  return (
    <Tabs<View>
      label={t('views')}
      tabs={tabs}
      current={wanted}
      onChange={(id) =>
        void navigate({
          search: id === first || id === 'terms' ? {} : { view: id },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
