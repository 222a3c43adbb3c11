import type { RefObject } from 'react';
import { Tooltip } from 'react-aria-components';
import styles from './Tooltip.module.css';

interface TooltipBodyProps {
  id: string;
  text: string;
  place: RefObject<HTMLSpanElement | null>;
  onHover: (over: boolean) => void;
}

export default function TooltipBody({ id, text, place, onHover }: TooltipBodyProps) {
  return (
    <Tooltip triggerRef={place} isOpen placement="bottom" offset={6} className={styles.tooltip}>
      <div
        id={id}
        className={styles.text}
        onPointerEnter={() => onHover(true)}
        onPointerLeave={() => onHover(false)}
      >
        {text}
      </div>
    </Tooltip>
  );
}
