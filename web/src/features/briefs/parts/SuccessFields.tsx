import { CircleCheck, CircleDashed } from 'lucide-react';
import { CheckAt, NumberAt, PickAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import type { Brief } from '../logic/brief';
import { missingParts } from '../logic/pair';
import { t } from '../text/form';
import { useBriefForm } from './form';
import styles from './grid.module.css';

type Metric = NonNullable<Brief['metrics']>[number];

export function SuccessFields() {
  return (
    <>
      <Rows
        list="/metrics"
        title={t('metrics')}
        add={t('addMetric')}
        fresh={() => ({ business: {}, technical: {} })}
        name={(index) => t('metricNumber', { number: index + 1 })}
        row={(at) => <MetricPair at={at} />}
      />
      <Rows
        list="/criteria"
        title={t('criteria')}
        add={t('addCriterion')}
        fresh={() => ({ kind: 'metric', binding: false })}
        name={(index) => t('criterionNumber', { number: index + 1 })}
        row={(at) => <CriterionRow at={at} />}
      />
    </>
  );
}

/** Both halves of one success: SCOPE-03 is content when nothing is missing. */
function MetricPair({ at }: { at: string }) {
  const { read, brief } = useBriefForm();
  const missing = missingParts(read(at) as Metric);
  const assets = (brief.data ?? []).flatMap(({ id, what }) =>
    id ? [{ value: id, label: what || id }] : [],
  );
  const Icon = missing.length === 0 ? CircleCheck : CircleDashed;
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.half}>
          <h3>{t('business')}</h3>
          <TextAt at={`${at}/business/name`} label={t('name')} />
          <div className={grid.small}>
            <NumberAt at={`${at}/business/today`} label={t('today')} />
            <NumberAt at={`${at}/business/wanted`} label={t('wanted')} />
            <TextAt at={`${at}/business/unit`} label={t('unit')} />
          </div>
          <TextAt at={`${at}/business/read_from`} label={t('readFrom')} />
        </div>
        <div className={styles.half}>
          <h3>{t('technical')}</h3>
          <TextAt at={`${at}/technical/name`} label={t('name')} />
          <div className={grid.small}>
            <NumberAt at={`${at}/technical/baseline`} label={t('baseline')} />
            <NumberAt at={`${at}/technical/target`} label={t('target')} />
          </div>
          <PickAt at={`${at}/technical/measured_on`} label={t('measuredOn')} options={assets} />
        </div>
      </div>
      <p className={styles.state} data-complete={missing.length === 0 || undefined}>
        <Icon size={15} aria-hidden="true" />
        <span>
          {missing.length === 0
            ? t('pairComplete')
            : t('pairMissing', {
                missing: missing.map((part) => t(part).toLowerCase()).join(', '),
              })}
        </span>
      </p>
    </>
  );
}

function CriterionRow({ at }: { at: string }) {
  const { read, brief } = useBriefForm();
  const kind = read(`${at}/kind`);
  const metrics = (brief.metrics ?? []).flatMap(({ id, business, technical }) =>
    id ? [{ value: id, label: technical?.name || business?.name || id }] : [],
  );
  const deliverables = (brief.deliverables ?? []).flatMap(({ id, what }) =>
    id ? [{ value: id, label: what || id }] : [],
  );
  return (
    <div className={grid.grid}>
      <ChoiceAt at={`${at}/kind`} of="criterion" sure label={t('criterionKind')} />
      {kind === 'metric' && (
        <>
          <PickAt at={`${at}/metric`} options={metrics} label={t('metric')} />
          <ChoiceAt at={`${at}/op`} of="op" label={t('op')} />
          <NumberAt at={`${at}/value`} label={t('value')} />
          <ChoiceAt at={`${at}/on`} of="on" label={t('evidence')} />
        </>
      )}
      {(kind === 'file' || kind === 'page') && (
        <PickAt at={`${at}/deliverable`} options={deliverables} label={t('deliverable')} />
      )}
      <div className={grid.wide}>
        <CheckAt at={`${at}/binding`} label={t('binding')} />
      </div>
    </div>
  );
}
