import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { NumberField } from '@/ui/NumberField/NumberField';
import { toBasisPoints, unitOf } from '../logic/policy';
import type { Knob } from '../queries';
import { t } from '../text/policy';

const unitWords = {
  words: t('unitWords'),
  share: t('unitPercent'),
  weeks: t('unitWeeks'),
  days: t('unitDays'),
  months: t('unitMonths'),
};

/** One number in the unit people write it in. */
export function KnobField({
  knob,
  value,
  currency,
  error,
  onChange,
}: {
  knob: Knob;
  value: number | undefined;
  currency: string;
  error: string | null;
  onChange: (value: number | undefined) => void;
}) {
  const unit = unitOf(knob);
  const field = { label: knob.title, labelHidden: true, error };
  if (unit === 'money')
    return (
      <MoneyField
        {...field}
        minor={value ?? null}
        currency={currency}
        onChange={(minor) => onChange(minor ?? undefined)}
      />
    );
  const share = unit === 'share';
  return (
    <NumberField
      {...field}
      whole={!share}
      unit={unit === 'other' ? knob.unit : unitWords[unit]}
      value={value === undefined ? null : share ? value / 100 : value}
      onChange={(typed) =>
        onChange(typed === null ? undefined : share ? toBasisPoints(typed) : typed)
      }
    />
  );
}
