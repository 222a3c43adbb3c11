import { useQuery } from '@tanstack/react-query';
import type { ContractView } from '@/api/contract';
import { problemProps } from '@/api/problem';
import { CopyField } from '@/ui/CopyField/CopyField';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from '../contract.module.css';
import { textOptions } from '../queries';
import { t } from '../text/page';
import { Paper } from './Paper';

/** The text as it is signed, of the version that is saved. */
export function ContractText({
  engagement,
  view,
  dirty,
}: {
  engagement: string;
  view: ContractView;
  dirty: boolean;
}) {
  const text = useQuery(textOptions(engagement, view.digest));
  const { version, state } = view;
  const plain = state === 'active' ? t('textSigned', { version }) : t('textOfVersion', { version });
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{dirty ? t('textDirty', { version }) : plain}</p>
      {text.isPending && <Skeleton lines={12} />}
      {text.isError && (
        <ProblemState {...problemProps(text.error)} onRetry={() => void text.refetch()} />
      )}
      {text.data !== undefined && <Paper text={text.data} />}
      <Panel title={t('digest')} note={t('digestNote')}>
        <CopyField label={t('digest')} labelHidden text={view.digest} />
      </Panel>
    </div>
  );
}
