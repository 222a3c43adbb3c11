import {
  cloneElement,
  lazy,
  type ReactElement,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  /** The text only repeats the control's own name, so it is not read a second time. */
  names?: boolean;
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

const load = () => import('./TooltipBody');
const TooltipBody = lazy(load);
const delay = 500;

/** Shows on hover and focus, stays while pointed at, goes with Escape (WCAG 1.4.13). */
export function Tooltip({ text, names, children }: TooltipProps) {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const later = (next: boolean, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the child is the control; this only listens */}
      <span
        ref={place}
        className={styles.place}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'mouse') return;
          load();
          later(true, delay);
        }}
        onPointerLeave={() => later(false, 120)}
        onPointerDown={() => later(false, 0)}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) later(true, 0);
        }}
        onBlur={() => later(false, 0)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            event.stopPropagation();
            later(false, 0);
          }
        }}
      >
        {cloneElement(children, open && !names ? { 'aria-describedby': id } : {})}
      </span>
      {open && (
        <Suspense fallback={null}>
          <TooltipBody
            id={id}
            text={text}
            place={place}
            onHover={(over) => later(over, over ? 0 : 120)}
          />
        </Suspense>
      )}
    </>
  );
}
