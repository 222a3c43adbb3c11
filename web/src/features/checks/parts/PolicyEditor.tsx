import { useEffect, useMemo, useState } from 'react';
import { problemProps } from '@/api/problem';
import { sending } from '@/api/submit';
import { currencies, currencyLabel } from '@/lib/currencies';
import { Button } from '@/ui/Button/Button';
import type { DraftControl } from '@/ui/Draft/useDraft';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextArea } from '@/ui/TextArea/TextArea';
import {
  changes,
  currencyOf,
  isReason,
  ownPolicy,
  type PolicyKey,
  pointer,
  refusedIn,
  wrongIn,
} from '../logic/policy';
import type { Policy, PolicyView } from '../queries';
import { t } from '../text/policy';
import { usePolicySaving } from '../usePolicySaving';
import { KnobField } from './KnobField';
import styles from './Policy.module.css';
import { PolicyTable } from './PolicyTable';
import { StalePolicy } from './StalePolicy';

export function PolicyEditor({
  workspace,
  view,
  draft,
  opened,
  onDone,
  onCancel,
}: {
  workspace: string;
  view: PolicyView;
  draft: DraftControl<Policy>;
  /** By a press just now, so that writing can begin. */
  opened: boolean;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { knobs } = view;
  const policy = draft.document ?? view.current.policy;
  const currency = currencyOf(policy);
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const saving = usePolicySaving(workspace, draft, onDone);
  const { form } = saving;
  const wrong = wrongIn(policy, knobs);
  const refused = useMemo(
    () => refusedIn(saving.problem?.details.errors ?? [], policy, knobs),
    [saving.problem, policy, knobs],
  );
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, form]);
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus();
  }, [opened, form]);
  const change = (key: PolicyKey, value: number | string | undefined) => {
    if (saving.problem) saving.reset();
    draft.change({ ...policy, [key]: value });
  };
  // An empty field is no mistake until somebody saves it.
  const error = (key: string) => {
    const at = pointer(key);
    const said = tries > 0 || policy[key as PolicyKey] !== undefined ? wrong.get(at) : null;
    return said ?? refused.get(at) ?? null;
  };
  const count = changes(draft.base ?? policy, policy, knobs).length;
  const save = () => {
    setTries((before) => before + 1);
    if (!draft.dirty || wrong.size > 0 || !isReason(reason)) return;
    saving.submit({ based_on: draft.version, policy, reason: reason.trim() });
  };
  const { common, other } = currencies();
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={sending(saving.busy, save)}
      aria-label={t('change')}
    >
      <PolicyTable
        knobs={knobs}
        currency={currency}
        ownCurrency={currencyOf(ownPolicy(view.history))}
        value={(knob) => (
          <KnobField
            knob={knob}
            value={policy[knob.key as Exclude<PolicyKey, 'rate_currency'>]}
            currency={currency}
            error={error(knob.key)}
            onChange={(value) => change(knob.key as PolicyKey, value)}
          />
        )}
        currencyValue={
          <Select
            label={t('currency')}
            labelHidden
            value={currency}
            options={[...common, ...other].map((code) => ({
              value: code,
              label: currencyLabel(code),
            }))}
            error={error('rate_currency')}
            onChange={(code) => change('rate_currency', code)}
          />
        }
      />
      <Panel>
        <div className={styles.save}>
          <TextArea
            label={t('reason')}
            help={t('reasonHelp')}
            rows={2}
            value={reason}
            onChange={setReason}
            error={
              tries > 0 && draft.dirty && !isReason(reason)
                ? t('reasonShort')
                : (refused.get('/reason') ?? null)
            }
          />
          {saving.problem && refused.size === 0 && (
            <ProblemState {...problemProps(saving.problem)} unsaved />
          )}
          <p role="status">
            {draft.dirty ? t('willChange', { count }) : t('nothingChanged')}{' '}
            <span className={styles.quiet}>{t('applies')}</span>
          </p>
          <div className={styles.buttons}>
            <Button type="submit" variant="primary" busy={saving.busy} disabled={!draft.dirty}>
              {t('save')}
            </Button>
            <Button variant="quiet" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      </Panel>
      {saving.stale && draft.base && (
        <StalePolicy
          base={draft.base}
          mine={policy}
          theirs={saving.stale}
          onSave={(onto, next) => saving.resolve(onto, next, reason.trim())}
          onClose={saving.dismissStale}
        />
      )}
    </form>
  );
}
