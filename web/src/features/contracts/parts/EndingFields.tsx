import { AmountAt, NumberAt, PercentAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';
import { Clause } from './Clause';
import styles from './editor.module.css';

export function EndingFields() {
  return (
    <>
      <Clause clause="kill_switch">
        <Rows
          list="/kill_switch/reasons"
          title={t('killReasons')}
          add={t('addReason')}
          fresh={() => ({ reason: 'legal_bar', fee_bp: 0 })}
          name={(index) => t('reasonNumber', { number: index + 1 })}
          tight
          head={
            <div className={styles.reasonHead} aria-hidden="true">
              <span>{t('reason')}</span>
              <span>{t('fee')}</span>
            </div>
          }
          row={(at) => (
            <div className={styles.reason}>
              <ChoiceAt at={`${at}/reason`} of="kill_reason" sure label={t('reason')} labelHidden />
              <PercentAt at={`${at}/fee_bp`} label={t('fee')} labelHidden />
            </div>
          )}
        />
        <div className={grid.grid}>
          <NumberAt
            at="/kill_switch/cure_days"
            label={t('cureDays')}
            help={t('businessDays')}
            whole
            min={0}
            max={60}
          />
        </div>
      </Clause>
      <Clause clause="liability">
        <div className={grid.grid}>
          <AmountAt at="/liability/cap" label={t('cap')} />
        </div>
      </Clause>
    </>
  );
}
