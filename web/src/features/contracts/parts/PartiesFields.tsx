import { TextAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';
import styles from './editor.module.css';

export function PartiesFields() {
  return (
    <>
      <div className={grid.two}>
        <TextAt at="/title" label={t('title')} />
        <TextAt at="/goal" label={t('goal')} />
      </div>
      <div className={grid.two}>
        {(['client', 'expert'] as const).map((party) => (
          <fieldset key={party} className={styles.group}>
            <legend>{t(party)}</legend>
            <TextAt at={`/parties/${party}/name`} label={t('name')} />
            <TextAt at={`/parties/${party}/email`} label={t('email')} />
          </fieldset>
        ))}
      </div>
    </>
  );
}
