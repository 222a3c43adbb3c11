import { absoluteTimeWithZone } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Dialog } from '@/ui/Dialog/Dialog';
import type { NewInvitation } from '../queries';
import { t } from '../text/members';
import styles from './form.module.css';

/** The secret of the link exists here and nowhere else, so nothing closes this but its reader. */
export function InvitationLink({
  invitation,
  email,
  onClose,
  onAnother,
}: {
  invitation: NewInvitation;
  email: string;
  onClose: () => void;
  onAnother: () => void;
}) {
  return (
    <Dialog
      title={t('invited', { email })}
      role="alertdialog"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onAnother}>{t('inviteAnother')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('inviteDone')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <CopyField label={t('inviteLink')} text={location.origin + invitation.path} />
        <p>{t('inviteOnce', { email, until: absoluteTimeWithZone(invitation.expires_at) })}</p>
      </div>
    </Dialog>
  );
}
