import { type ReactNode, useState } from 'react';
import { writeAt } from '@/lib/pointer';
import { AmountAt, CheckAt, DayAt, NumberAt, PercentAt, PickAt, TagsAt, TextAt } from './Bound';
import { FormContext } from './form';
import { ManyAt } from './ManyAt';
import { RegimesAt } from './RegimesAt';
import { Rows } from './Rows';
import { YesNoAt } from './YesNoAt';

interface Plan {
  title?: string;
  steps?: { id: string; name: string }[];
}

function Form({ children, wrong }: { children: ReactNode; wrong?: string }) {
  const [plan, setPlan] = useState<Plan>({ title: 'Audit', steps: [{ id: 's1', name: 'Read' }] });
  return (
    <FormContext
      value={{
        document: plan,
        currency: 'EUR',
        change: (next) => setPlan(next as Plan),
        error: () => wrong ?? null,
        add: (list, item) => setPlan(writeAt(plan, `${list}/-`, item)),
        remove: (list, index) => setPlan(writeAt(plan, `${list}/${index}`, undefined)),
      }}
    >
      {children}
    </FormContext>
  );
}

export const states = {
  normal: (
    <Form>
      <TextAt at="/title" label="Title" />
      <NumberAt at="/weeks" label="Weeks" whole min={1} />
      <PercentAt at="/buffer_bp" label="Buffer" help="Percent" />
      <DayAt at="/start" label="Start" />
      <AmountAt at="/total" label="Total" />
      <TagsAt at="/tags" label="Tags" />
      <RegimesAt at="/regimes" label="Laws" />
      <CheckAt at="/binding" label="Binding" />
      <YesNoAt at="/about_people" label="About people" />
      <ManyAt
        at="/parties"
        label="Parties"
        options={[
          { value: 'client', label: 'Client' },
          { value: 'expert', label: 'Expert' },
        ]}
      />
      <PickAt at="/owner" label="Owner" options={[{ value: 'client', label: 'Client' }]} />
    </Form>
  ),
  list: (
    <Form>
      <Rows
        list="/steps"
        title="Steps"
        add="Add a step"
        fresh={() => ({ name: '' })}
        name={(index) => `Step ${index + 1}`}
        row={(at) => <TextAt at={`${at}/name`} label="Name" />}
      />
    </Form>
  ),
  error: (
    <Form wrong="Give it a title.">
      <TextAt at="/title" label="Title" />
    </Form>
  ),
};
