import { DateField } from '@/ui/DateField/DateField';
import { Select } from '@/ui/Select/Select';
import styles from '../evaluations.module.css';
import type { LateRule } from '../queries';
import { t } from '../text';

interface DeadlineFieldsProps {
  day: string | null;
  late: LateRule;
  onDay: (day: string | null) => void;
  onLate: (late: LateRule) => void;
  error: string | null;
}

export function DeadlineFields({ day, late, onDay, onLate, error }: DeadlineFieldsProps) {
  return (
    <div className={styles.pair}>
      <DateField
        label={t('closes')}
        help={t('closesHelp')}
        value={day}
        onChange={onDay}
        error={error}
      />
      <Select
        label={t('lateRule')}
        value={late}
        options={[
          { value: 'refuse', label: t('lateRefuse') },
          { value: 'mark', label: t('lateMark') },
        ]}
        onChange={onLate}
      />
    </div>
  );
}
