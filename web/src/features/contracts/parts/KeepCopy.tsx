import { FileCheck, FileText } from 'lucide-react';
import type { ContractView } from '@/api/contract';
import type { EngagementSeat } from '@/api/me';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Anchor, Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { Person } from '@/ui/Person/Person';
import { Time } from '@/ui/Time/Time';
import styles from '../contract.module.css';
import { downloads } from '../queries';
import { t } from '../text/page';

/** Both signatures, the files to keep, and how to check them without anybody's help. */
export function KeepCopy({
  engagement,
  view,
  party,
}: {
  engagement: EngagementSeat;
  view: ContractView;
  party: 'client' | 'expert';
}) {
  const files = downloads(engagement.id);
  const verify = 'tenon verify contract.json';
  return (
    <>
      <Panel title={t('signatures')}>
        <ul className={styles.stack}>
          {view.signatures.map((signature) => (
            <li key={signature.party} className={styles.signature}>
              <Person
                name={signature.name}
                detail={t('signedFor', {
                  party: view.terms.parties?.[signature.party]?.name ?? signature.party,
                })}
                self={signature.party === party}
              />
              <Time at={signature.signed_at} />
            </li>
          ))}
        </ul>
      </Panel>
      {party === 'client' && (
        <p>
          <Link
            to="/w/$workspace/e/$handle/money"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="button"
          >
            {t('toMoney')}
          </Link>
        </p>
      )}
      <Panel title={t('keep')}>
        <div className={styles.stack}>
          <p>{t('keepDetail')}</p>
          <p>
            <Anchor href={files.text} download look="secondary" className={styles.file}>
              <FileText size={15} aria-hidden="true" /> {t('getText')}
            </Anchor>
          </p>
          <p>
            <Anchor href={files.evidence} download look="secondary" className={styles.file}>
              <FileCheck size={15} aria-hidden="true" /> {t('getEvidence')}
            </Anchor>
          </p>
        </div>
      </Panel>
      <Panel title={t('verify')} note={t('verifyLimit')}>
        <div className={styles.stack}>
          <p>{t('verifyDetail')}</p>
          <CopyField label={t('verify')} labelHidden text={verify} />
        </div>
      </Panel>
    </>
  );
}
