import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import styles from './Link.module.css';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** `button` is for the one next step of a page, `secondary` for other moves as large. */
  look?: 'text' | 'plain' | 'button' | 'secondary';
  ref?: Ref<HTMLAnchorElement>;
}

/** A link to an address outside the app, or to a file. */
export function Anchor({ look = 'text', className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={[styles[look], className].filter(Boolean).join(' ')}>
      {children}
    </a>
  );
}

/** A link to a page of the app: typed by the routes, without loading the page anew. */
export const Link = createLink(Anchor);
