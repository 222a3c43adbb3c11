// Controls that read and write one place of a document. The place is on the element, so that a finding
// can lead to it.
import type { ReactNode } from 'react';
import type { Money } from '@/lib/money';
import { Checkbox } from '../Checkbox/Checkbox';
import { DateField } from '../DateField/DateField';
import { MoneyField } from '../MoneyField/MoneyField';
import { NumberField } from '../NumberField/NumberField';
import { Select } from '../Select/Select';
import { TagField } from '../TagField/TagField';
import { TextArea } from '../TextArea/TextArea';
import { TextField } from '../TextField/TextField';
import { t } from '../words';
import styles from './Bound.module.css';
import { useDocumentForm } from './form';

export interface BoundProps {
  at: string;
  label: string;
  help?: ReactNode;
  labelHidden?: boolean;
}

export function Place({ at, children }: { at: string; children: ReactNode }) {
  return (
    <div data-pointer={at} className={styles.place}>
      {children}
    </div>
  );
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);

export function TextAt({ at, ...rest }: BoundProps & { maxLength?: number }) {
  const { read, write, error } = useDocumentForm();
  return (
    <Place at={at}>
      <TextField
        {...rest}
        autoComplete="off"
        value={asText(read(at))}
        onChange={(next) => write(at, next)}
        error={error(at)}
      />
    </Place>
  );
}

export function ProseAt({ at, rows, ...rest }: BoundProps & { rows?: number }) {
  const { read, write, error } = useDocumentForm();
  return (
    <Place at={at}>
      <TextArea
        {...rest}
        rows={rows ?? 3}
        value={asText(read(at))}
        onChange={(next) => write(at, next)}
        error={error(at)}
      />
    </Place>
  );
}

export function NumberAt({
  at,
  ...rest
}: BoundProps & { whole?: boolean; min?: number; max?: number }) {
  const { read, write, error } = useDocumentForm();
  return (
    <Place at={at}>
      <NumberField
        {...rest}
        value={asNumber(read(at))}
        onChange={(next) => write(at, next ?? undefined)}
        error={error(at)}
      />
    </Place>
  );
}

/** A share in basis points, typed as percent. */
export function PercentAt({ at, ...rest }: BoundProps) {
  const { read, write, error } = useDocumentForm();
  const points = asNumber(read(at));
  return (
    <Place at={at}>
      <NumberField
        {...rest}
        min={0}
        max={1000}
        value={points === null ? null : points / 100}
        onChange={(next) => write(at, next === null ? undefined : Math.round(next * 100))}
        error={error(at)}
      />
    </Place>
  );
}

export function DayAt({ at, ...rest }: BoundProps) {
  const { read, write, error } = useDocumentForm();
  return (
    <Place at={at}>
      <DateField
        {...rest}
        value={asText(read(at)) || null}
        onChange={(day) => write(at, day ?? undefined)}
        error={error(at)}
      />
    </Place>
  );
}

export function AmountAt({ at, ...rest }: BoundProps) {
  const { read, write, error, currency } = useDocumentForm();
  const money = read(at) as Money | undefined;
  const unit = money?.currency ?? currency;
  return (
    <Place at={at}>
      <MoneyField
        {...rest}
        minor={money?.minor ?? null}
        currency={unit}
        onChange={(minor) => write(at, minor === null ? undefined : { minor, currency: unit })}
        error={error(at)}
      />
    </Place>
  );
}

export function TagsAt({ at, ...rest }: BoundProps & { word?: (tag: string) => string }) {
  const { read, write, error } = useDocumentForm();
  const tags = read(at);
  return (
    <Place at={at}>
      <TagField
        {...rest}
        tags={Array.isArray(tags) ? (tags as string[]) : []}
        onChange={(next) => write(at, next)}
        error={error(at)}
      />
    </Place>
  );
}

/** Yes or no; absent is no. */
export function CheckAt({ at, label, help }: BoundProps) {
  const { read, write, error } = useDocumentForm();
  return (
    <Place at={at}>
      <Checkbox
        {...{ label, help }}
        checked={read(at) === true}
        onChange={(next) => write(at, next)}
        error={error(at)}
      />
    </Place>
  );
}

/** A value from a list that is known when the page is made. Without `sure` it may be left open. */
export function PickAt({
  at,
  options,
  sure,
  word = (value) => value,
  ...rest
}: BoundProps & {
  options: readonly { value: string; label: string }[];
  sure?: boolean;
  word?: (value: string) => string;
}) {
  const { read, write, error } = useDocumentForm();
  const value = asText(read(at));
  // A value that is no choice here, from a newer server or an older list, stays visible and kept.
  const foreign = value !== '' && !options.some((option) => option.value === value);
  return (
    <Place at={at}>
      <Select
        {...rest}
        value={value}
        options={[
          ...(sure && value !== '' ? [] : [{ value: '', label: t('none') }]),
          ...options,
          ...(foreign ? [{ value, label: word(value) }] : []),
        ]}
        onChange={(next) => write(at, next || undefined)}
        error={error(at)}
      />
    </Place>
  );
}
