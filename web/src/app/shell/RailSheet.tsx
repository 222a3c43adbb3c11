import { Dialog } from '@/ui/Dialog/Dialog';
import { Link } from '@/ui/Link/Link';
import { t } from '../text';
import type { Place } from './place';
import styles from './Rail.module.css';
import { RailLinks } from './RailLinks';

/** The rail on narrow screens. */
export default function RailSheet({ onClose, ...place }: Place & { onClose: () => void }) {
  return (
    <Dialog title={place.seat?.name ?? t('product')} open onClose={onClose} side>
      <nav aria-label={t('railLabel')}>
        <RailLinks {...place} onGo={onClose} />
        <Link to="/" look="plain" className={styles.link} onClick={onClose}>
          {t('home')}
        </Link>
      </nav>
    </Dialog>
  );
}
