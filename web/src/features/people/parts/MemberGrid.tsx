import { useNavigate, useSearch } from '@tanstack/react-router';
import { UserMinus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useMe } from '@/api/me';
import { parseSort, writeSort } from '@/lib/grid/address';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { IconButton } from '@/ui/IconButton/IconButton';
import { Person } from '@/ui/Person/Person';
import { mayRemove } from '../logic/rights';
import type { Member } from '../queries';
import { t } from '../text/members';
import { RemoveDialog } from './RemoveDialog';
import { roleName } from './roles';

interface MemberGridProps {
  workspace: string;
  members: readonly Member[];
  filter: string;
  onClear: () => void;
}

const keyOf = (member: Member) => member.account;

export function MemberGrid({ workspace, members, filter, onClear }: MemberGridProps) {
  const { sort } = useSearch({ from: '/shell/w/$workspace/members' });
  const navigate = useNavigate({ from: '/w/$workspace/members' });
  const own = useMe().account.id;
  const [removing, setRemoving] = useState<Member | null>(null);
  const order = useMemo(() => parseSort(sort), [sort]);
  const columns = useMemo((): GridColumn<Member>[] => {
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
        value: ({ role }) => roleName(role),
      },
      {
        id: 'actions',
        header: t('actions'),
        kind: 'text',
        width: '84px',
        sortable: false,
        value: () => null,
        cell: (member) =>
          self &&
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
  }, [members, own]);
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
