import type { RunView } from '@/api/runs';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../run.module.css';
import { t } from '../text/run';

type Pair = RunView['params'][number];

export function Pairs(props: { title: string; pairs: readonly Pair[]; none: string }) {
  const { title, pairs, none } = props;
  return (
    <Panel title={title}>
      {pairs.length === 0 ? <p className={styles.quiet}>{none}</p> : <PairList pairs={pairs} />}
    </Panel>
  );
}

export function Tags({ tags }: { tags: readonly Pair[] }) {
  return <OwnFirst title={t('tags')} pairs={tags} none={t('noTags')} tools={t('mlflowTags')} />;
}

interface OwnFirstProps {
  title: string;
  pairs: readonly Pair[];
  none: string;
  /** What stands above those that tools set. */
  tools: string;
}

/** The expert's own first; those a client sets by itself wait behind a line. */
export function OwnFirst({ title, pairs, none, tools: heading }: OwnFirstProps) {
  const set = pairs.filter(({ key }) => !isSetByTools(key));
  const tools = pairs.filter(({ key }) => isSetByTools(key));
  return (
    <Panel title={title}>
      {set.length === 0 ? <p className={styles.quiet}>{none}</p> : <PairList pairs={set} />}
      {tools.length > 0 && (
        <details className={styles.more}>
          <summary>{heading}</summary>
          <PairList pairs={tools} />
        </details>
      )}
    </Panel>
  );
}

const isSetByTools = (key: string) => key.startsWith('mlflow.') || key.startsWith('tenon.');

function PairList({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ key, value }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
