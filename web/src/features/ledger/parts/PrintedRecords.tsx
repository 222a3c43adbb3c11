import { formatMoney } from '@/lib/money';
import { dayOf } from '@/lib/time';
import { accountWord, type Names, recordWord } from '../logic/records';
import styles from '../money.module.css';
import type { Transfer } from '../queries';
import { t } from '../text';

/** On paper there is no scrolling: every record, and the table's head again on every sheet. */
export function PrintedRecords({ rows, names }: { rows: readonly Transfer[]; names: Names }) {
  return (
    <div data-print="only">
      <table className={styles.table} data-inset>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col" className={styles.number}>
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((record) => (
            <tr key={record.id}>
              <td>{record.seq}</td>
              <td className={styles.day}>{dayOf(record.effective_at)}</td>
              <td>{recordWord(record)}</td>
              <td>{accountWord(record.credit, names)}</td>
              <td>{accountWord(record.debit, names)}</td>
              <td className={styles.number}>{formatMoney(record.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
