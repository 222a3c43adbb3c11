import type { ComponentType } from 'react';
import { type DocumentForm, FormContext } from '@/ui/Bound/form';
import { Panel } from '@/ui/Panel/Panel';
import { type Section, sections } from '../logic/fields';
import { t } from '../text/form';
import { AcceptanceFields } from './AcceptanceFields';
import { AccessFields } from './AccessFields';
import { AftercareFields } from './AftercareFields';
import { ComputeFields } from './ComputeFields';
import { EndingFields } from './EndingFields';
import styles from './editor.module.css';
import { MilestoneFields } from './MilestoneFields';
import { OwnershipFields } from './OwnershipFields';
import { PartiesFields } from './PartiesFields';
import { PersonalFields } from './PersonalFields';
import { PriceFields } from './PriceFields';
import { ScopeFields } from './ScopeFields';
import { SecrecyFields } from './SecrecyFields';

const contents: Record<Section, ComponentType> = {
  parties: PartiesFields,
  price: PriceFields,
  scope: ScopeFields,
  milestones: MilestoneFields,
  acceptance: AcceptanceFields,
  compute: ComputeFields,
  data: AccessFields,
  ownership: OwnershipFields,
  secrecy: SecrecyFields,
  ending: EndingFields,
  personal: PersonalFields,
  aftercare: AftercareFields,
};

/** The clauses in the order of the text, each as fields. */
export function TermsFields({ form }: { form: DocumentForm }) {
  return (
    <FormContext value={form}>
      {sections.map((section) => {
        const Content = contents[section];
        return (
          <div key={section} className={styles.section}>
            <Panel title={t(`section_${section}`)}>
              <p className={styles.lead}>{t(`lead_${section}`)}</p>
              <div className={styles.stack}>
                <Content />
              </div>
            </Panel>
          </div>
        );
      })}
    </FormContext>
  );
}
