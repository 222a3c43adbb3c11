import { useState } from 'react';
import { Tabs } from './Tabs';

function Normal() {
  const [tab, setTab] = useState('clauses');
  return (
    <Tabs
      label="Contract"
      current={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'clauses',
          label: 'Clauses',
          count: 14,
          content: () => 'Fourteen clauses, two open.',
        },
        { id: 'milestones', label: 'Milestones', count: 3, content: () => 'Three milestones.' },
        { id: 'signatures', label: 'Signatures', content: () => 'Nobody has signed yet.' },
        { id: 'delays', label: 'Delays', disabled: true, content: () => '' },
      ]}
    />
  );
}

export const states = { normal: <Normal /> };
