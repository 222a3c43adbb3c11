import { TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import { Rows } from '@/ui/Bound/Rows';
import { Button } from '@/ui/Button/Button';
import { announce } from '@/ui/LiveRegion/LiveRegion';
import { isInside } from '../logic/brief';
import { t } from '../text/form';
import { useBriefForm } from './form';
import styles from './grid.module.css';

/** Who does what, told apart by where the work is done. */
export function RoleLists() {
  return (
    <div className={styles.roles}>
      <Rows
        list="/roles"
        title={t('rolesOut')}
        add={t('addRoleOut')}
        fresh={() => ({ role: 'modelling', by: 'expert' })}
        name={(place) => t('roleOutNumber', { number: place + 1 })}
        only={(role) => !isInside(role)}
        tight
        row={(at) => <RoleRow at={at} />}
      />
      <Rows
        list="/roles"
        title={t('rolesIn')}
        add={t('addRoleIn')}
        fresh={() => ({ role: 'domain', by: 'internal' })}
        name={(place) => t('roleInNumber', { number: place + 1 })}
        only={isInside}
        tight
        row={(at) => <RoleRow at={at} />}
      />
    </div>
  );
}

function RoleRow({ at }: { at: string }) {
  const { read, write } = useBriefForm();
  const inside = isInside(read(at));
  const move = () => {
    write(`${at}/by`, inside ? 'expert' : 'internal');
    announce(inside ? t('movedOut') : t('movedInside'));
    // The row is drawn anew in the other list; who works with keys goes with it.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-pointer="${at}/role"] select`)?.focus(),
    );
  };
  return (
    <div className={styles.role}>
      <ChoiceAt at={`${at}/role`} of="duty" sure label={t('role')} />
      <TextAt at={`${at}/who`} label={t('who')} />
      <TextAt at={`${at}/what`} label={t('theirPart')} />
      <Button onClick={move}>{inside ? t('giveOut') : t('keepInside')}</Button>
    </div>
  );
}
