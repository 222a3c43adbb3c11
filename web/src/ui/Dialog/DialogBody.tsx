import { X } from 'lucide-react';
import { Heading, Modal, ModalOverlay, Dialog as Window } from 'react-aria-components';
import { IconButton } from '../IconButton/IconButton';
import { t } from '../words';
import type { DialogProps } from './Dialog';
import styles from './Dialog.module.css';

export default function DialogBody(props: DialogProps) {
  const {
    title,
    open,
    onClose,
    children,
    actions,
    size = 'small',
    role = 'dialog',
    bare,
    side,
  } = props;
  const place = side ? styles.side : styles[size];
  return (
    <ModalOverlay
      className={`${styles.scrim} ${bare ? styles.high : ''} ${side ? styles.start : ''}`}
      isOpen={open}
      isDismissable={role === 'dialog'}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${place}`}>
        <Window role={role} aria-label={bare ? title : undefined} className={styles.window}>
          {!bare && (
            <header className={styles.head}>
              <Heading slot="title" level={2} className={styles.title}>
                {title}
              </Heading>
              <IconButton label={t('close')} onClick={onClose}>
                <X size={17} aria-hidden="true" />
              </IconButton>
            </header>
          )}
          <div className={bare ? styles.bareBody : styles.body}>{children}</div>
          {actions && <footer className={styles.foot}>{actions}</footer>}
        </Window>
      </Modal>
    </ModalOverlay>
  );
}
