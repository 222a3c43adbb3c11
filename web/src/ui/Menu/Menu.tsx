import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import styles from './Menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  detail?: string;
  icon?: ReactNode;
  /** Keys of the command, as they are written in the registry. */
  keys?: string;
  selected?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onAction: () => void;
}

export interface MenuSection {
  id: string;
  label?: string;
  items: readonly MenuItem[];
}

export interface MenuProps {
  /** Names the menu, and the button too when its content is only a picture. */
  label: string;
  children: ReactNode;
  sections: readonly MenuSection[];
  className?: string;
  /** No arrow, for icon buttons and avatars. */
  plain?: boolean;
  disabled?: boolean;
  placement?: 'bottom start' | 'bottom end';
}

// The overlay code is half of React Aria; it comes with the first menu somebody reaches for.
const load = () => import('./MenuPopup');
const MenuPopup = lazy(load);

export function Menu({
  label,
  children,
  sections,
  className,
  plain,
  disabled,
  placement,
}: MenuProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={disabled}
        className={className ?? styles.trigger}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={plain ? label : undefined}
        title={plain ? label : undefined}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            show();
          }
        }}
      >
        {children}
        {!plain && <ChevronDown size={14} aria-hidden="true" />}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <MenuPopup
            {...{ label, sections, open, placement }}
            trigger={button}
            onOpenChange={setOpen}
          />
        </Suspense>
      )}
    </>
  );
}
