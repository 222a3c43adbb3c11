import { type ComponentProps, type RefObject, useMemo } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components';
import styles from './Tooltip.module.css';

type State = NonNullable<ComponentProps<typeof TooltipTriggerStateContext>['value']>;

interface TooltipBodyProps {
  id: string;
  text: string;
  place: RefObject<HTMLSpanElement | null>;
  onHover: (over: boolean) => void;
}

export default function TooltipBody({ id, text, place, onHover }: TooltipBodyProps) {
  // React Aria reads the state from its trigger, which ours replaces: it is open as long as it is drawn.
  const state = useMemo(
    (): State => ({
      isOpen: true,
      shouldSkipAnimation: true,
      open: () => {},
      close: () => onHover(false),
    }),
    [onHover],
  );
  return (
    <TooltipTriggerStateContext value={state}>
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
    </TooltipTriggerStateContext>
  );
}
