import type { ReactNode, RefObject } from 'react';
import { Popover, Dialog as Window } from 'react-aria-components';
import styles from './Popover.module.css';

interface PopoverBodyProps {
  label: string;
  trigger: RefObject<HTMLButtonElement | null>;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export default function PopoverBody({ label, trigger, onOpenChange, children }: PopoverBodyProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={onOpenChange}
      offset={4}
      className={styles.popover}
    >
      <Window aria-label={label} className={styles.window}>
        {children}
      </Window>
    </Popover>
  );
}
