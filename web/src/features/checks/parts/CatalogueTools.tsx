import { useMemo, useRef } from 'react';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { gateWords, sideWords } from '@/lib/engagement';
import { gates } from '@/lib/gates';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import type { CheckFilter } from '../logic/filter';
import { t } from '../text/catalogue';
import styles from './Catalogue.module.css';

export function CatalogueTools({
  filter: { gate, party, state, text = '' },
  onFilter,
}: {
  filter: CheckFilter;
  onFilter: (change: CheckFilter) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'checks.find',
          title: t('search'),
          kind: 'action',
          keys: '/',
          scope: 'page',
          run: () => field.current?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <Toolbar label={t('filters')}>
      <TextField
        ref={field}
        label={t('search')}
        type="search"
        aria-keyshortcuts="/"
        value={text}
        onChange={(next) => onFilter({ text: next || undefined })}
      />
      <div className={styles.choice}>
        <Select
          label={t('gate')}
          value={gate ?? ''}
          options={[
            { value: '', label: t('anyGate') },
            ...gates.map((one) => ({ value: one, label: gateWords(one) })),
          ]}
          onChange={(value) => onFilter({ gate: value === '' ? undefined : value })}
        />
      </div>
      <div className={styles.choice}>
        <Select
          label={t('party')}
          value={party ?? ''}
          options={[
            { value: '', label: t('anyParty') },
            { value: 'client', label: sideWords('client') },
            { value: 'expert', label: sideWords('expert') },
          ]}
          onChange={(value) => onFilter({ party: value === '' ? undefined : value })}
        />
      </div>
      <div className={styles.choice}>
        <Select
          label={t('state')}
          value={state ?? ''}
          options={[
            { value: '', label: t('anyState') },
            { value: 'answers', label: t('answers') },
            { value: 'waits', label: t('waits') },
          ]}
          onChange={(value) => onFilter({ state: value === '' ? undefined : value })}
        />
      </div>
    </Toolbar>
  );
}
