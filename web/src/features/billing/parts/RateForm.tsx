import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { IconButton } from '@/ui/IconButton/IconButton';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../compute.module.css';
import { type Compute, computeOptions, type MachineRate } from '../queries';
import { t } from '../text';

interface Row {
  key: number;
  machine: string;
  minor: number | null;
  account: MachineRate['account'];
}

interface RateFormProps {
  engagement: string;
  compute: Compute;
  onClose: () => void;
}

const rowsOf = ({ card }: Compute): Row[] =>
  card.rates.length > 0
    ? card.rates.map((rate, key) => ({ ...rate, key, minor: rate.per_hour.minor }))
    : [{ key: 0, machine: 'default', minor: null, account: 'client' }];

/** The whole card at once: runs keep the one under which they began. */
export function RateForm({ engagement, compute, onClose }: RateFormProps) {
  const client = useQueryClient();
  const [rows, setRows] = useState(() => rowsOf(compute));
  const { submit, busy, error, rest, form } = useSubmit(
    (rates: MachineRate[]) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/compute/rates', {
          params: { path: { engagement } },
          body: { based_on: compute.card.version, rates },
        }),
      ),
    async (view) => {
      client.setQueryData(computeOptions(engagement).queryKey, view);
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({ kind: 'ok', text: t('ratesSaved') });
      onClose();
    },
  );
  const change = (key: number, next: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const shown = rows.flatMap((_, at) => [`/rates/${at}/machine`, `/rates/${at}/per_hour`]);
  const problem = rest(shown);
  const whole = rows.every(({ minor }) => minor !== null);
  const rates = rows.map(({ machine, minor, account }) => ({
    machine: machine.trim(),
    per_hour: { minor: minor ?? 0, currency: compute.currency },
    account,
  }));
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => whole && submit(rates))}
    >
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      {rows.map((row, at) => (
        <div key={row.key} className={styles.rate}>
          <TextField
            label={t('machine')}
            help={at === 0 ? t('machineHelp') : undefined}
            autoComplete="off"
            value={row.machine}
            onChange={(machine) => change(row.key, { machine })}
            error={error(`/rates/${at}/machine`)}
          />
          <MoneyField
            label={t('perHour')}
            minor={row.minor}
            currency={compute.currency}
            onChange={(minor) => change(row.key, { minor })}
            error={error(`/rates/${at}/per_hour`)}
          />
          <Select
            label={t('account')}
            value={row.account}
            options={[
              { value: 'client', label: t('client') },
              { value: 'expert', label: t('expert') },
            ]}
            onChange={(account) => change(row.key, { account })}
          />
          <IconButton
            label={t('removeRate', { machine: row.machine })}
            onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          >
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div className={styles.buttons}>
        <Button
          variant="quiet"
          onClick={() =>
            setRows((before) => [
              ...before,
              {
                key: Math.max(-1, ...before.map(({ key }) => key)) + 1,
                machine: '',
                minor: null,
                account: 'client',
              },
            ])
          }
        >
          {t('addRate')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!whole}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
