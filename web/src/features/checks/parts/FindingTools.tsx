import { type FormEvent, useState } from 'react';
import type { Gate } from '@/api/engagement';
import { gateWords, sideWords } from '@/lib/engagement';
import { gates } from '@/lib/gates';
import { Button } from '@/ui/Button/Button';
import { DateField } from '@/ui/DateField/DateField';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Select } from '@/ui/Select/Select';
import styles from '../ChecksPage.module.css';
import type { CheckFilter, Party } from '../logic/filter';
import { t } from '../text/page';

/** Which gate, whose move, and as of which day. */
export function FindingTools({
  gate,
  party,
  at,
  onChange,
}: {
  gate: Gate;
  party: Party | undefined;
  at: string | undefined;
  onChange: (change: CheckFilter & { at?: string }) => void;
}) {
  const [day, setDay] = useState(at ?? null);
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (day) onChange({ at: day });
  };
  return (
    <form className={styles.tools} noValidate onSubmit={show} aria-label={t('filters')}>
      <div className={styles.filter}>
        <Select
          label={t('gate')}
          value={gate}
          options={gates.map((one) => ({ value: one, label: gateWords(one) }))}
          onChange={(value) => onChange({ gate: value })}
        />
      </div>
      <Segmented
        label={t('party')}
        value={party ?? 'all'}
        options={[
          { value: 'all', label: t('anyParty') },
          { value: 'client', label: sideWords('client') },
          { value: 'expert', label: sideWords('expert') },
        ]}
        onChange={(value) => onChange({ party: value === 'all' ? undefined : value })}
      />
      <div className={styles.day}>
        <DateField label={t('asOf')} help={t('asOfHelp')} value={day} onChange={setDay} />
        <Button type="submit" disabled={!day || day === at}>
          {t('showDay')}
        </Button>
      </div>
    </form>
  );
}
