import type { ProfileFacts } from '@/lib/profile';
import { Columns } from './Columns';
import styles from './DataProfile.module.css';
import { LabelPanel } from './LabelPanel';
import { Noticed } from './Noticed';
import { SizePanel } from './SizePanel';

export interface DataProfileProps {
  profile: ProfileFacts;
  /** The column that is open; lives in the address where there is one. */
  column: string | undefined;
  onColumn: (column: string | undefined) => void;
}

/** What a table holds: its size and flaws, its label, and each column on its own. */
export function DataProfile({ profile, column, onColumn }: DataProfileProps) {
  return (
    <div className={styles.profile}>
      <SizePanel profile={profile} />
      <div className={styles.pair}>
        <LabelPanel profile={profile} />
        <Noticed findings={profile.findings} />
      </div>
      <Columns {...{ profile, column, onColumn }} />
    </div>
  );
}
