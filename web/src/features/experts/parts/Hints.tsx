import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ExpertProfile } from '@/api/experts';
import { Panel } from '@/ui/Panel/Panel';
import { hints } from '../logic/profile';
import { t } from '../text';
import styles from './Hints.module.css';

const names = ['outcome', 'number', 'evidence', 'specialism', 'time'] as const;

export function Hints({ profile }: { profile: ExpertProfile }) {
  const found = hints(profile);
  return (
    <Panel title={t('looksFor')} note={t('looksForNote')}>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name} data-there={found[name] || undefined}>
            {found[name] ? (
              <CircleCheck size={16} aria-hidden="true" />
            ) : (
              <CircleDashed size={16} aria-hidden="true" />
            )}
            <span>{t(`hint_${name}`)}</span>
            <span className="visually-hidden">{found[name] ? t('there') : t('missing')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
