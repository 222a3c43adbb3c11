import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button, type ButtonProps } from '../Button/Button';

export interface PopoverProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'icon'> {
  /** Words on the button; they also name what opens. */
  label: string;
  children: ReactNode;
}

const load = () => import('./PopoverBody');
const PopoverBody = lazy(load);

export function Popover({ label, children, ...look }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...look}
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PopoverBody label={label} trigger={button} onOpenChange={setOpen}>
            {children}
          </PopoverBody>
        </Suspense>
      )}
    </>
  );
}
