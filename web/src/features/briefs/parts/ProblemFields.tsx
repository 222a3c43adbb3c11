import { ProseAt, TagsAt, TextAt } from '@/ui/Bound/Bound';
import { t } from '../text/form';
import { ChoiceAt } from './ChoiceAt';
import styles from './grid.module.css';

export function ProblemFields() {
  return (
    <>
      <TextAt at="/title" label={t('title')} />
      <ProseAt at="/problem" label={t('problem')} help={t('problemHelp')} rows={4} />
      <TextAt at="/goal" label={t('goal')} help={t('goalHelp')} />
      <TagsAt at="/affected" label={t('affected')} help={t('affectedHelp')} />
      <div className={styles.grid}>
        <ChoiceAt at="/kind" of="kind" label={t('kind')} />
      </div>
    </>
  );
}
