import { api } from '@/api/client';
import { Status } from '@/ui/Status/Status';
import { showToast } from '@/ui/Toast/toasts';
import { tallyOf } from '../logic/milestone';
import styles from '../milestones.module.css';
import { pathOf } from '../queries';
import { t } from '../text';
import { AmountDialog } from './AmountDialog';
import type { MilestoneProps } from './MilestonePanel';

/** Promise, evidence and payment in one place: what is met, what is not, and what moves. */
export function AcceptDialog(props: MilestoneProps & { onClose: () => void }) {
  const { engagement, milestone, terms, onClose } = props;
  const at = { engagement: engagement.id, milestone: milestone.id };
  const { open } = tallyOf(milestone);
  return (
    <AmountDialog
      engagement={engagement}
      milestone={milestone}
      title={t('acceptTitle', { name: milestone.name })}
      consequence={t('acceptConsequence', {
        payee: terms?.parties?.expert?.name || t('theExpert'),
      })}
      submit={t('acceptSubmit')}
      gate="accept"
      send={(id) =>
        api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/acceptance', {
          ...pathOf(at),
          body: { id },
        })
      }
      onDone={() => {
        onClose();
        showToast({ kind: 'ok', text: t('acceptedDone', { name: milestone.name }) });
      }}
      onClose={onClose}
    >
      {open.length === 0 ? (
        <p>
          <Status kind="ok">{t('acceptAll')}</Status>
        </p>
      ) : (
        <div>
          <p>{t('acceptOpen', { count: open.length })}</p>
          <ul className={styles.bullets}>
            {open.map(({ id, text, because }) => (
              <li key={id}>
                {text}: {because}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{t('acceptDetail')}</p>
    </AmountDialog>
  );
}
