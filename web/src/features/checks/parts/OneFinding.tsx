import { useState } from 'react';
import type { FindingView, Gate } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { useOverride } from '@/api/override';
import { problemProps } from '@/api/problem';
import { sideWords, weight } from '@/lib/engagement';
import { Button } from '@/ui/Button/Button';
import { Finding } from '@/ui/Finding/Finding';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { ReasonForm } from '@/ui/ReasonForm/ReasonForm';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../ChecksPage.module.css';
import { t } from '../text/page';

export function OneFinding({
  engagement,
  gate,
  view: { finding, overridden_by, reason },
  mayOverride,
}: {
  engagement: EngagementSeat;
  gate: Gate;
  view: FindingView;
  mayOverride: boolean;
}) {
  const [writing, setWriting] = useState(false);
  const { submit, busy, error, rest } = useOverride(engagement.id, gate, () => {
    setWriting(false);
    showToast({ kind: 'ok', text: t('overridden') });
  });
  const problem = rest(['/reason']);
  const stops = finding.blocks.includes(gate) && !overridden_by;
  return (
    <Finding
      severity={overridden_by ? 'info' : weight(finding.severity)}
      code={finding.code}
      title={finding.title}
      read={finding.read}
      why={finding.why}
      move={sideWords(finding.party)}
      fix={finding.fix}
      actions={
        <>
          {/* What stands before this gate as a whole is the brief as a whole. */}
          {(finding.pointer || gate === 'publish') && (
            <Link
              to="/w/$workspace/e/$handle/brief"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              search={finding.pointer ? { at: finding.pointer } : {}}
              look="secondary"
            >
              {t(finding.pointer ? 'goTo' : 'goToBrief')}
            </Link>
          )}
          <Link
            to="/w/$workspace/e/$handle/checks"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={{ view: 'catalogue' }}
            hash={finding.code}
            look="secondary"
            aria-label={t('aboutCheckOf', { code: finding.code })}
          >
            {t('aboutCheck')}
          </Link>
          {overridden_by && (
            <p className={styles.overridden}>
              {t('overriddenBy', { name: overridden_by, reason: reason ?? '' })}
            </p>
          )}
          {stops && mayOverride && !writing && (
            <Button onClick={() => setWriting(true)}>{t('override')}</Button>
          )}
          {writing && (
            <>
              {problem && <ProblemState {...problemProps(problem)} unsaved />}
              <ReasonForm
                label={t('overrideReason')}
                help={t('overrideHelp')}
                submit={t('overrideSave')}
                busy={busy}
                error={error('/reason')}
                onSubmit={(words) =>
                  submit({ code: finding.code, pointer: finding.pointer, reason: words })
                }
                onCancel={() => setWriting(false)}
              />
            </>
          )}
        </>
      }
    />
  );
}
