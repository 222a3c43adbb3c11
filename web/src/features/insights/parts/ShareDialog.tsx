import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { linksOptions, type MadeLink } from '../queries';
import { t } from '../text/weekly';
import { LinkList } from './LinkList';
import styles from './ShareDialog.module.css';

const lives = ['3', '7', '14', '30', '90'] as const;

/** Makes links to one week, and ends those that open the engagement now. */
export function ShareDialog({
  engagement,
  week,
  onClose,
}: {
  engagement: string;
  week: string;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [days, setDays] = useState<(typeof lives)[number]>('14');
  const [made, setMade] = useState<MadeLink | null>(null);
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { week: string; days: number }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/links', {
          params: { path: { engagement } },
          body: wanted,
        }),
      ),
    async (link) => {
      setMade(link);
      await client.invalidateQueries({ queryKey: linksOptions(engagement).queryKey });
    },
  );
  const problem = rest(['/days']);
  return (
    <Dialog
      title={t('shareTitle')}
      size="wide"
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <div className={styles.stack}>
        <p>{t('shareLead')}</p>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <form
          ref={form}
          className={styles.make}
          noValidate
          onSubmit={sending(busy, () => submit({ week, days: Number(days) }))}
        >
          <Select
            label={t('life')}
            value={days}
            options={lives.map((value) => ({
              value,
              label: t('days', { count: Number(value) }),
            }))}
            onChange={setDays}
            error={error('/days')}
          />
          <Button type="submit" variant="primary" busy={busy}>
            {t('makeLink')}
          </Button>
        </form>
        {made && (
          <div className={styles.made}>
            <CopyField key={made.id} label={t('link')} text={location.origin + made.path} />
            <p>{t('linkOnce', { until: absoluteTimeWithZone(made.expires_at) })}</p>
          </div>
        )}
        <LinkList engagement={engagement} />
      </div>
    </Dialog>
  );
}
