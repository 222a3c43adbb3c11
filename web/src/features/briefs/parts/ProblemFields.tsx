import { ProseAt, TagsAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { t } from '../text/form';

export function ProblemFields() {
  return (
    <>
      <TextAt at="/title" label={t('title')} />
      <ProseAt at="/problem" label={t('problem')} help={t('problemHelp')} rows={4} />
      <TextAt at="/goal" label={t('goal')} help={t('goalHelp')} />
      <TagsAt at="/affected" label={t('affected')} help={t('affectedHelp')} />
      <div className={grid.grid}>
        <ChoiceAt at="/kind" of="kind" label={t('kind')} />
      </div>
    </>
  );
}
