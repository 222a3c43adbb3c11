import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Tooltip } from '../Tooltip/Tooltip';
import styles from './IconButton.module.css';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Names the button for everyone: read aloud, and shown on hover and focus. */
  label: string;
  children: ReactNode;
  bordered?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, children, bordered, className, ...rest }: IconButtonProps) {
  const look = [styles.button, bordered && styles.bordered, className].filter(Boolean).join(' ');
  return (
    <Tooltip text={label} names>
      <button type="button" {...rest} className={look} aria-label={label}>
        {children}
      </button>
    </Tooltip>
  );
}
