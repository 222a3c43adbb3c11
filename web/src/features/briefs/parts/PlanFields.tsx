import { useParams } from '@tanstack/react-router';
import { choices } from '@/lib/choices';
import { DayAt, NumberAt, PercentAt } from '@/ui/Bound/Bound';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { Link } from '@/ui/Link/Link';
import { t } from '../text/form';
import { useBriefForm } from './form';
import { PhaseHeads, PhaseRow } from './PhaseRow';
import { RoleLists } from './RoleLists';

export function PlanFields() {
  const { brief } = useBriefForm();
  const place = useParams({ from: '/shell/w/$workspace/e/$handle/brief' });
  const planned = new Set((brief.phases ?? []).map(({ id }) => id));
  const next = choices.phase.find((phase) => !planned.has(phase)) ?? 'development';
  return (
    <>
      <div className={grid.quarter}>
        <DayAt at="/timeline/start" label={t('start')} />
        <NumberAt at="/timeline/weeks" label={t('weeks')} whole min={1} max={520} />
        <PercentAt at="/timeline/buffer_bp" label={t('buffer')} help={t('bufferHelp')} />
        <NumberAt at="/timeline/review_rounds" label={t('reviewRounds')} whole min={0} max={100} />
      </div>
      <Rows
        list="/phases"
        title={t('phases')}
        add={t('addPhase')}
        fresh={() => ({ id: next })}
        name={(index) => t('phaseNumber', { number: index + 1 })}
        tight
        byPlace
        head={<PhaseHeads />}
        row={(at) => <PhaseRow at={at} />}
      />
      {planned.size === 0 && (
        <p className={grid.hint}>
          {t('phasesNone')}{' '}
          <Link to="/w/$workspace/e/$handle/plan" params={place}>
            {t('phasesPropose')}
          </Link>
        </p>
      )}
      <RoleLists />
    </>
  );
}
