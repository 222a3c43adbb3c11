import { useQuery } from '@tanstack/react-query';
import type { RunsSearch } from '@/lib/search';
import { Popover } from '@/ui/Popover/Popover';
import { Select } from '@/ui/Select/Select';
import { Switch } from '@/ui/Switch/Switch';
import { keyOf, kindOf } from '../logic/columns';
import { loggedOptions } from '../queries';
import styles from '../runs.module.css';
import { t } from '../text/runs';

const hypothesis = 'tags.tenon.hypothesis';

interface GroupPickerProps {
  engagement: string;
  search: RunsSearch;
  /** Some runs are nested in others. */
  nests: boolean;
  onSearch: (search: RunsSearch) => void;
}

export function GroupPicker(props: GroupPickerProps) {
  return (
    <Popover label={t('group')}>
      <Choices {...props} />
    </Popover>
  );
}

function Choices({ engagement, search, nests, onSearch }: GroupPickerProps) {
  const logged = useQuery(loggedOptions(engagement));
  const of = (kind: string) =>
    (logged.data?.columns ?? [])
      .filter(
        ({ id }) => kindOf(id) === kind && !id.startsWith('tags.mlflow.') && id !== hypothesis,
      )
      .map(({ id }) => ({ value: id, label: keyOf(id) }));
  const some = (label: string, options: { value: string; label: string }[]) =>
    options.length > 0 ? [{ label, options }] : [];
  const change = (group: string) =>
    onSearch({ group: group || undefined, shut: undefined, ...(group ? {} : { of: undefined }) });
  return (
    <div className={styles.picker}>
      <Select
        label={t('groupBy')}
        value={search.group ?? ''}
        options={[
          { value: '', label: t('noGroup') },
          { value: 'experiment', label: t('experiment') },
          { value: hypothesis, label: t('hypothesis') },
          ...some(t('params'), of('params')),
          ...some(t('tags'), of('tags')),
        ]}
        onChange={change}
      />
      <Select
        label={t('groupMetric')}
        help={t('groupMetricHelp')}
        disabled={!search.group}
        value={search.of ?? ''}
        options={[{ value: '', label: t('noMetric') }, ...of('metrics')]}
        onChange={(metric) => onSearch({ of: metric || undefined })}
      />
      {nests && (
        <Switch
          label={t('nested')}
          help={t('nestedHelp')}
          checked={search.flat === undefined}
          onChange={(on) => onSearch({ flat: on ? undefined : 'yes' })}
        />
      )}
    </div>
  );
}
