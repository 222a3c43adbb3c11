import type { ComponentType } from 'react';
import { type DocumentForm, FormContext } from '@/ui/Bound/form';
import type { Question } from '../logic/brief';
import { type Section, sections } from '../logic/fields';
import { sectionOfQuestion } from '../logic/questions';
import { ContextFields } from './ContextFields';
import { DataFields } from './DataFields';
import { FormSection } from './FormSection';
import { MoneyFields } from './MoneyFields';
import { PlanFields } from './PlanFields';
import { ProblemFields } from './ProblemFields';
import { ScopeFields } from './ScopeFields';
import { SuccessFields } from './SuccessFields';

const contents: Record<Section, ComponentType> = {
  problem: ProblemFields,
  success: SuccessFields,
  scope: ScopeFields,
  plan: PlanFields,
  data: DataFields,
  money: MoneyFields,
  context: ContextFields,
};

export function BriefFields({
  form,
  questions,
  goTo,
}: {
  form: DocumentForm;
  questions: readonly Question[];
  goTo: (pointer: string) => void;
}) {
  return (
    <FormContext value={form}>
      {sections.map((section) => {
        const Content = contents[section];
        return (
          <FormSection
            key={section}
            section={section}
            questions={questions.filter((question) => sectionOfQuestion(question) === section)}
            goTo={goTo}
          >
            <Content />
          </FormSection>
        );
      })}
    </FormContext>
  );
}
