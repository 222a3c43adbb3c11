import { useNavigate, useSearch } from '@tanstack/react-router';
import { UserMinus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useMe } from '@/api/me';
import { parseSort, writeSort } from '@/lib/grid/address';
import { readMembersSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { IconButton } from '@/ui/IconButton/IconButton';
import { Person } from '@/ui/Person/Person';
import type { Person as Somebody } from '../logic/people';
import { mayRemove } from '../logic/rights';
import { t } from '../text/members';
import { RemoveDialog } from './RemoveDialog';
import { roleName } from './roles';

interface MemberGridProps {
  workspace: string;
  members: readonly Somebody[];
  filter: string;
  onClear: () => void;
}

const keyOf = (member: Somebody) => member.account;

export function MemberGrid({ workspace, members, filter, onClear }: MemberGridProps) {
  const { sort } = readMembersSearch(useSearch({ from: '/shell/w/$workspace/members' }));
  const navigate = useNavigate({ from: '/w/$workspace/members' });
  const me = useMe();
  const own = me.account.id;
  const titles = useMemo(
    () => new Map(me.engagements.map(({ id, title }) => [id, title])),
    [me.engagements],
  );
  const [removing, setRemoving] = useState<Somebody | null>(null);
  const order = useMemo(() => parseSort(sort), [sort]);
  const columns = useMemo((): GridColumn<Somebody>[] => {
    const self = members.find(({ account }) => account === own);
    return [
      {
        id: 'name',
        header: t('name'),
        kind: 'text',
        width: 'minmax(170px, 2fr)',
        value: ({ name }) => name,
        cell: (member) => <Person name={member.name} self={member.account === own} />,
      },
      {
        id: 'email',
        header: t('email'),
        kind: 'text',
        width: 'minmax(170px, 2fr)',
        value: ({ email }) => email,
      },
      {
        id: 'role',
        header: t('role'),
        kind: 'text',
        width: 'minmax(90px, 1fr)',
        value: ({ role }) => (role ? roleName(role) : t('guest')),
      },
      {
        id: 'seats',
        header: t('engagements'),
        kind: 'text',
        width: 'minmax(150px, 2fr)',
        value: ({ seats }) =>
          seats
            .map((seat) =>
              t('seat', {
                engagement: titles.get(seat.engagement) ?? t('otherEngagement'),
                role: roleName(seat.role),
              }),
            )
            .join(', '),
      },
      {
        id: 'actions',
        header: t('actions'),
        kind: 'text',
        width: '84px',
        sortable: false,
        value: () => null,
        cell: (member) =>
          mayRemove(self, member, members) && (
            <IconButton
              label={member.account === own ? t('leave') : t('removeMember', { name: member.name })}
              onClick={() => setRemoving(member)}
            >
              <UserMinus size={15} aria-hidden="true" />
            </IconButton>
          ),
      },
    ];
  }, [members, own, titles]);
  return (
    <>
      <DataGrid
        label={t('members')}
        rows={members}
        columns={columns}
        rowKey={keyOf}
        sort={order}
        onSort={(next) =>
          void navigate({
            search: (before) => ({ ...before, sort: writeSort(next) }),
            replace: true,
          })
        }
        filter={filter}
        empty={
          filter ? (
            <EmptyState
              title={t('noMatch', { filter })}
              action={<Button onClick={onClear}>{t('clearFilter')}</Button>}
            />
          ) : (
            <EmptyState title={t('noMembers')} />
          )
        }
      />
      {removing && (
        <RemoveDialog
          workspace={workspace}
          member={removing}
          self={removing.account === own}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
