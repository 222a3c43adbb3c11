import { Place } from '@/ui/Bound/Bound';
import { useDocumentForm } from '@/ui/Bound/form';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { type Specialism, specialisms, specialismWord, withSpecialism } from '../logic/profile';
import { t } from '../text';
import styles from './ProfileFields.module.css';

const at = '/specialisms';

export function SpecialismsAt() {
  const { items, write } = useDocumentForm();
  const chosen = items(at) as readonly Specialism[];
  return (
    <Place at={at}>
      <fieldset className={styles.choices}>
        <legend>{t('specialisms')}</legend>
        {specialisms.map((one) => (
          <Checkbox
            key={one}
            label={specialismWord(one)}
            checked={chosen.includes(one)}
            onChange={(on) => write(at, withSpecialism(chosen, one, on))}
          />
        ))}
      </fieldset>
    </Place>
  );
}
