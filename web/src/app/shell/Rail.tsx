import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { preference } from '@/lib/preference';
import { IconButton } from '@/ui/IconButton/IconButton';
import { usePreference } from '@/ui/usePreference';
import { t } from '../text';
import type { Place } from './place';
import styles from './Rail.module.css';
import { RailLinks } from './RailLinks';

const folding = preference('tenon.rail', ['open', 'folded'], 'open');

export function Rail(place: Place) {
  const folded = usePreference(folding) === 'folded';
  const Icon = folded ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav
      aria-label={t('railLabel')}
      className={styles.rail}
      data-folded={folded || undefined}
      data-print="hide"
    >
      <RailLinks {...place} folded={folded} />
      <span className={styles.fold}>
        <IconButton
          label={folded ? t('railUnfold') : t('railFold')}
          aria-expanded={!folded}
          onClick={() => folding.set(folded ? 'open' : 'folded')}
        >
          <Icon size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </nav>
  );
}
