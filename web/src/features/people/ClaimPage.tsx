import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { useShowSample } from '@/api/sample';
import type { components } from '@/api/schema';
import { serverOptions } from '@/api/server';
import { sending, useSubmit } from '@/api/submit';
import { currencies, currencyLabel, likelyCurrency } from '@/lib/currencies';
import { ownTimeZone, timeZones } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { Entry } from './parts/Entry';
import styles from './parts/form.module.css';
import { PasswordField } from './parts/PasswordField';
import { WorkWeek } from './parts/WorkWeek';
import type { Weekday } from './queries';
import { t } from './text/entry';

type ClaimBody = Omit<components['schemas']['Claim'], 'work_week'> & { work_week: Weekday[] };
const shown = [
  '/name',
  '/email',
  '/password',
  '/workspace',
  '/currency',
  '/time_zone',
  '/work_week',
];

const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
const asOptions = (codes: string[]) =>
  codes.map((code) => ({ value: code, label: currencyLabel(code) }));
const { common, other } = currencies();
const currencyOptions = [...asOptions(common), { label: '…', options: asOptions(other) }];

export default function ClaimPage() {
  // The token stands after the # so that no server log and no Referer header ever holds it.
  const token = useLocation({ select: ({ hash }) => hash });

  if (!token) return <NoToken />;
  return (
    <Entry title={t('claim')} lead={t('claimLead')} foot={<FirstLook key={token} token={token} />}>
      <ClaimForm key={token} token={token} />
    </Entry>
  );
}

/** Who is not sure yet may see what it looks like when it is in use. */
function FirstLook({ token }: { token: string }) {
  const { submit, busy, problem } = useShowSample(token);
  return (
    <div className={styles.firstLook}>
      {t('claimSample')}
      <Button busy={busy} onClick={() => submit()}>
        {t('showSample')}
      </Button>
      {problem && <ProblemState {...problemProps(problem)} />}
    </div>
  );
}

/** The address without its code: the link is in the server's terminal, or was used long ago. */
function NoToken() {
  const server = useQuery(serverOptions);
  if (server.data?.claimed) {
    return (
      <Entry title={t('claimDone')} lead={t('claimDoneDetail')}>
        <p>
          <Link to="/signin" look="button">
            {t('signIn')}
          </Link>
        </p>
      </Entry>
    );
  }
  return <Entry title={t('claimWaiting')} lead={t('claimWaitingDetail')} />;
}

function ClaimForm({ token }: { token: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [claim, setClaim] = useState<ClaimBody>({
    token,
    name: '',
    email: '',
    password: '',
    workspace: '',
    currency: likelyCurrency(navigator.language),
    time_zone: ownTimeZone(),
    work_week: ['mon', 'tue', 'wed', 'thu', 'fri'],
  });
  const set =
    <Key extends keyof ClaimBody>(key: Key) =>
    (value: ClaimBody[Key]) =>
      setClaim({ ...claim, [key]: value });
  const { submit, busy, error, rest, form } = useSubmit(
    (body: ClaimBody) => api.POST('/api/v1/claim', { body }),
    async () => {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
  );
  const problem = rest(shown);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(busy, () => submit(claim))}
    >
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <fieldset className={styles.group}>
        <legend>{t('you')}</legend>
        <TextField
          label={t('name')}
          help={t('nameHelp')}
          autoComplete="name"
          required
          value={claim.name}
          onChange={set('name')}
          error={error('/name')}
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="email"
          required
          value={claim.email}
          onChange={set('email')}
          error={error('/email')}
        />
        <PasswordField
          fresh
          label={t('password')}
          value={claim.password}
          onChange={set('password')}
          error={error('/password')}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('firm')}</legend>
        <TextField
          label={t('workspace')}
          help={t('workspaceHelp')}
          autoComplete="organization"
          required
          value={claim.workspace}
          onChange={set('workspace')}
          error={error('/workspace')}
        />
        <div className={styles.pair}>
          <Select
            label={t('currency')}
            value={claim.currency}
            options={currencyOptions}
            onChange={set('currency')}
            error={error('/currency')}
          />
          <Select
            label={t('timeZone')}
            value={claim.time_zone}
            options={zones}
            onChange={set('time_zone')}
            error={error('/time_zone')}
          />
        </div>
        <WorkWeek days={claim.work_week} onChange={set('work_week')} error={error('/work_week')} />
      </fieldset>
      <Button type="submit" variant="primary" busy={busy}>
        {t('claimSubmit')}
      </Button>
    </form>
  );
}
