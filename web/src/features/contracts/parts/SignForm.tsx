import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { ContractView } from '@/api/contract';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { formatMoney } from '@/lib/money';
import { ownTimeZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../contract.module.css';
import { t } from '../text/page';
import { useSettled } from '../useContractMoves';
import type { Reading } from './ReadingRegion';
import { Recorded } from './Recorded';
import { SignGate } from './SignGate';

interface SignFormProps {
  engagement: EngagementSeat;
  view: ContractView;
  /** Null until the end was reached; before that nothing here can be done. */
  reading: Reading | null;
  onOpenAnew: () => void;
}

/** Name, authority, consent: typed and ticked by the signer, over the digest they were shown. */
export function SignForm({ engagement, view, reading, onOpenAnew }: SignFormProps) {
  const navigate = useNavigate();
  const settled = useSettled(engagement);
  const [name, setName] = useState('');
  const [authority, setAuthority] = useState(false);
  const [consents, setConsents] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const sheet = view.signing;
  const { submit, busy, problem, error, rest, form } = useSubmit(
    (read: Reading) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/contract/signatures', {
          params: { path: { engagement: engagement.id } },
          body: {
            ...read,
            digest: view.digest,
            typed_name: name.trim(),
            has_authority: authority,
            consent: sheet?.consent ?? '',
            closed_at: new Date().toISOString(),
            time_zone: ownTimeZone(),
          },
        }),
      ),
    async (signed) => {
      showToast({ kind: 'ok', text: signed.state === 'active' ? t('signedActive') : t('signed') });
      await navigate({
        to: '/w/$workspace/e/$handle/contract',
        params: { workspace: engagement.workspace, handle: engagement.handle },
      });
      await settled(signed);
    },
  );
  if (!sheet) return null;
  const isBlocked = problem?.code === 'gate_blocked';
  const shown = isBlocked ? null : rest(['/typed_name', '/has_authority', '/consent']);
  const typed = name.trim();
  const ready = reading !== null && typed !== '' && authority && consents;
  const send = () => {
    if (reading) submit(reading);
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={sending(busy || !ready, send)}>
      <Panel title={t('whatYouSign')} note={t('digestNote')}>
        <CopyField label={t('digest')} text={view.digest} />
      </Panel>
      <Recorded />
      <Panel title={t('sign')}>
        <div className={styles.form}>
          <TextField
            label={t('typedName')}
            help={t('typedNameHelp')}
            autoComplete="off"
            disabled={!reading}
            value={name}
            onChange={setName}
            error={error('/typed_name')}
          />
          <Checkbox
            label={sheet.authority_statement}
            disabled={!reading}
            checked={authority}
            onChange={setAuthority}
            error={error('/has_authority')}
          />
          <Checkbox
            label={sheet.consent_text}
            disabled={!reading}
            checked={consents}
            onChange={setConsents}
            error={error('/consent')}
          />
          <p className={styles.statement}>
            {sheet.statement.replace('[your name]', typed || t('yourName'))}
          </p>
          {shown && <ProblemState {...problemProps(shown)} unsaved />}
          {problem?.code === 'digest_mismatch' && (
            <p>
              <Button onClick={onOpenAnew}>{t('openAnew')}</Button>
            </p>
          )}
          <div className={styles.act}>
            <p className={styles.consequence}>
              <strong>{consequence(view)}</strong> {t('final')}
            </p>
            <Button type="submit" variant="primary" busy={busy} disabled={!ready}>
              {typed ? t('signAs', { name: typed }) : t('sign')}
            </Button>
          </div>
        </div>
      </Panel>
      {isBlocked && problem !== dismissed && (
        <SignGate
          engagement={engagement}
          pass={
            <Button variant="primary" busy={busy} onClick={send}>
              {t('sign')}
            </Button>
          }
          onClose={() => setDismissed(problem)}
        />
      )}
    </form>
  );
}

/** Amount, payee and what follows, in one sentence beside the button. */
function consequence({ terms, your_side: side }: ContractView): string {
  const client = terms.parties?.client?.name ?? '';
  const expert = terms.parties?.expert?.name ?? '';
  const price = terms.pricing?.total ? formatMoney(terms.pricing.total) : '';
  return side === 'client'
    ? t('consequence', { party: client, price, expert })
    : t('consequenceExpert', { party: expert, price, client });
}
