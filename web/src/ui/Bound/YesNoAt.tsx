import { Select } from '../Select/Select';
import { t } from '../words';
import { type BoundProps, Place } from './Bound';
import { useDocumentForm } from './form';

/** Yes, no, or not said yet: where a no is an answer and an open question is none. */
export function YesNoAt({ at, ...rest }: BoundProps) {
  const { read, write, error } = useDocumentForm();
  const value = read(at);
  return (
    <Place at={at}>
      <Select<'' | 'yes' | 'no'>
        {...rest}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        options={[
          { value: '', label: t('none') },
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        onChange={(next) => write(at, next === '' ? undefined : next === 'yes')}
        error={error(at)}
      />
    </Place>
  );
}
