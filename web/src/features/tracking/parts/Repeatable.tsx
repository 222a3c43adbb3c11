import type { RunView } from '@/api/runs';
import { Checklist } from '@/ui/Checklist/Checklist';
import { Panel } from '@/ui/Panel/Panel';
import { fixes, needsOf } from '../logic/reproduce';
import { t } from '../text/run';

export function Repeatable({ known }: { known: RunView['reproducibility'] }) {
  return (
    <Panel title={t('again')} note={t('againNote')}>
      <Checklist
        items={needsOf(known).map(({ need, there }) => ({
          id: need,
          title: t(`need_${need}`),
          answer: there ? 'holds' : 'fires',
          detail: !there && (
            <>
              {t(`lacks_${need}`)} <code>{fixes[need]}</code>
            </>
          ),
        }))}
      />
    </Panel>
  );
}
