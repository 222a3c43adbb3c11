import { formatMoney } from '@/lib/money';
import { dayOf } from '@/lib/time';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { Link } from '@/ui/Link/Link';
import { accountWord, type Names, recordWord } from '../logic/records';
import styles from '../money.module.css';
import type { Transfer } from '../queries';
import { t } from '../text';

/** The columns of the books. Money stands to the right, in a column of its own. */
export function recordColumns(
  names: Names,
  corrected: ReadonlySet<string>,
): GridColumn<Transfer>[] {
  return [
    {
      id: 'seq',
      header: t('number'),
      kind: 'number',
      width: '64px',
      value: ({ seq }) => seq,
      cell: ({ seq }) => (
        <Link
          from="/w/$workspace/e/$handle/money"
          to="."
          search={(before) => ({ ...before, record: seq })}
          resetScroll={false}
        >
          {seq}
        </Link>
      ),
    },
    {
      id: 'at',
      header: t('day'),
      kind: 'text',
      width: '116px',
      value: ({ effective_at }) => effective_at,
      text: ({ effective_at }) => dayOf(effective_at),
    },
    {
      id: 'what',
      header: t('what'),
      kind: 'text',
      width: 'minmax(150px, 1.2fr)',
      sortable: false,
      value: recordWord,
      cell: (record) => (
        <>
          {recordWord(record)}
          {corrected.has(record.id) && <span className={styles.quiet}> ({t('corrected')})</span>}
        </>
      ),
    },
    {
      id: 'from',
      header: t('from'),
      kind: 'text',
      width: 'minmax(170px, 1.5fr)',
      sortable: false,
      value: ({ credit }) => accountWord(credit, names),
    },
    {
      id: 'to',
      header: t('to'),
      kind: 'text',
      width: 'minmax(170px, 1.5fr)',
      sortable: false,
      value: ({ debit }) => accountWord(debit, names),
    },
    {
      id: 'amount',
      header: t('amount'),
      kind: 'number',
      width: '130px',
      value: ({ amount }) => amount.minor,
      text: ({ amount }) => formatMoney(amount),
    },
    {
      id: 'by',
      header: t('by'),
      kind: 'text',
      width: 'minmax(130px, 1fr)',
      sortable: false,
      value: ({ actor_name }) => actor_name,
    },
  ];
}
