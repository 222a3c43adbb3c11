import { useQuery } from '@tanstack/react-query';
import { problemProps } from '@/api/problem';
import { type RunRow, runFilesOptions } from '@/api/runs';
import { bytes } from '@/lib/text';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { t } from '../text';

interface FileChoiceProps {
  engagement: string;
  run: RunRow;
  value: string | null;
  onChange: (path: string) => void;
}

export function FileChoice({ engagement, run, value, onChange }: FileChoiceProps) {
  const list = useQuery(runFilesOptions(engagement, run.id));
  if (list.isPending) return <Skeleton />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data.files.length === 0) return <p>{t('noFiles')}</p>;
  return (
    <Radio
      label={t('files', { run: run.name })}
      value={value}
      options={list.data.files.map((file) => ({
        value: file.path,
        label: file.path,
        help: bytes(file.bytes),
      }))}
      onChange={onChange}
    />
  );
}
