import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { Dialog } from '@/ui/Dialog/Dialog';
import { NumberField } from '@/ui/NumberField/NumberField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../evaluations.module.css';
import { type CriterionChoice, endOfDay, tasks } from '../logic/evaluation';
import type { Metric, NewEvaluation, ScoreMetric, Task } from '../queries';
import { t } from '../text';
import { DeadlineFields } from './DeadlineFields';

interface NewEvaluationDialogProps {
  engagement: string;
  criteria: readonly CriterionChoice[];
  metrics: readonly Metric[];
  onClose: () => void;
}

const shown = [
  '/name',
  '/task',
  '/metric',
  '/parameter',
  '/positive_label',
  '/public_share_bp',
  '/tries',
  '/criterion',
  '/closes_at',
];

export function NewEvaluationDialog(props: NewEvaluationDialogProps) {
  const { engagement, criteria, metrics, onClose } = props;
  const [first] = criteria;
  const [day, setDay] = useState<string | null>(null);
  const [wanted, setWanted] = useState<NewEvaluation>({
    name: '',
    metric: first?.metric ?? 'f1',
    positive_label: '',
    public_share_bp: 3000,
    tries: 10,
    criterion: first?.id,
    task: taskOf(first?.metric ?? 'f1', metrics),
    late: 'refuse',
    slices_open: false,
  });
  const change = (next: Partial<NewEvaluation>) => setWanted((before) => ({ ...before, ...next }));
  const { submit, busy, error, rest, form } = useMake(engagement, onClose);
  const problem = rest(shown);
  const task = wanted.task ?? 'binary';
  const fitting = metrics.filter((one) => one.tasks.includes(task));
  const metric = metrics.find((one) => one.metric === wanted.metric);
  return (
    <Dialog title={t('make')} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () =>
          submit({
            ...wanted,
            closes_at: endOfDay(day),
            positive_label: task === 'binary' ? wanted.positive_label : undefined,
          }),
        )}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <TextField
          label={t('name')}
          help={t('nameHelp')}
          autoComplete="off"
          // The first question of the dialog.
          autoFocus
          value={wanted.name}
          onChange={(name) => change({ name })}
          error={error('/name')}
        />
        <Select
          label={t('criterion')}
          help={t('criterionHelp')}
          value={wanted.criterion ?? ''}
          options={[
            ...criteria.map(({ id, text }) => ({ value: id, label: text })),
            { value: '', label: t('criterionNone') },
          ]}
          onChange={(id) => {
            const named = criteria.find((one) => one.id === id)?.metric;
            change({
              criterion: id || undefined,
              ...(named && { metric: named, task: taskOf(named, metrics), parameter: undefined }),
            });
          }}
          error={error('/criterion')}
        />
        <div className={styles.pair}>
          <Select
            label={t('task')}
            value={task}
            options={tasks.map((value) => ({ value, label: t(value) }))}
            onChange={(next) => change({ task: next, ...metricFor(next, wanted.metric, metrics) })}
            error={error('/task')}
          />
          <Select
            label={t('metric')}
            help={metric?.meaning}
            value={wanted.metric}
            options={fitting.map((one) => ({ value: one.metric, label: one.title }))}
            onChange={(next) => change({ metric: next, parameter: undefined })}
            error={error('/metric')}
          />
          {metric?.parameter && (
            <NumberField
              label={metric.parameter.name}
              value={wanted.parameter ?? metric.parameter.fallback}
              whole={metric.parameter.is_whole}
              onChange={(parameter) => change({ parameter: parameter ?? undefined })}
              error={error('/parameter')}
            />
          )}
          {task === 'binary' && (
            <TextField
              label={t('positive')}
              help={t('positiveHelp')}
              autoComplete="off"
              value={wanted.positive_label ?? ''}
              onChange={(positive_label) => change({ positive_label })}
              error={error('/positive_label')}
            />
          )}
        </div>
        <div className={styles.pair}>
          <NumberField
            label={t('publicShare')}
            help={t('publicShareHelp')}
            min={0}
            max={90}
            whole
            value={wanted.public_share_bp / 100}
            onChange={(percent) => percent !== null && change({ public_share_bp: percent * 100 })}
            error={error('/public_share_bp')}
          />
          <NumberField
            label={t('triesField')}
            help={t('triesHelp')}
            min={1}
            max={1000}
            whole
            value={wanted.tries}
            onChange={(tries) => tries !== null && change({ tries })}
            error={error('/tries')}
          />
        </div>
        <DeadlineFields
          day={day}
          late={wanted.late ?? 'refuse'}
          onDay={setDay}
          onLate={(late) => change({ late })}
          error={error('/closes_at')}
        />
        <Checkbox
          label={t('slicesOpen')}
          help={t('slicesOpenHelp')}
          checked={wanted.slices_open ?? false}
          onChange={(slices_open) => change({ slices_open })}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function taskOf(metric: ScoreMetric, metrics: readonly Metric[]): Task {
  return metrics.find((one) => one.metric === metric)?.tasks[0] ?? 'binary';
}

/** The metric stays where it fits the task, and else is the first that does. */
function metricFor(task: Task, metric: ScoreMetric, metrics: readonly Metric[]) {
  const fitting = metrics.filter((one) => one.tasks.includes(task));
  if (fitting.some((one) => one.metric === metric)) return {};
  return { metric: fitting[0]?.metric ?? metric, parameter: undefined };
}

function useMake(engagement: string, onClose: () => void) {
  const client = useQueryClient();
  return useSubmit(
    (wanted: NewEvaluation) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/evaluations', {
          params: { path: { engagement } },
          body: wanted,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({ kind: 'ok', text: t('prepared') });
      onClose();
    },
  );
}
