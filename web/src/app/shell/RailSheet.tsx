import { Dialog } from '@/ui/Dialog/Dialog';
import { t } from '../text';
import type { Place } from './place';
import { RailLinks } from './RailLinks';

/** The rail on narrow screens. */
export default function RailSheet({ onClose, ...place }: Place & { onClose: () => void }) {
  return (
    <Dialog title={place.seat?.name ?? t('product')} open onClose={onClose} side>
      <nav aria-label={t('railLabel')}>
        <RailLinks {...place} onGo={onClose} />
      </nav>
    </Dialog>
  );
}
