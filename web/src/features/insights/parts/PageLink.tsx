import type { ReactNode } from 'react';
import { Link } from '@/ui/Link/Link';
import { addressOf } from '../logic/pages';
import type { InsightPage } from '../queries';

/** A link to the page of an engagement that proves or settles something. */
export function PageLink({
  page,
  subject,
  place,
  className,
  children,
}: {
  page: InsightPage;
  subject?: string;
  place: { workspace: string; handle: string };
  className?: string;
  children: ReactNode;
}) {
  const { path, search, hash } = addressOf(page, place, subject);
  return (
    <Link to={path} search={search as never} hash={hash} look="plain" className={className}>
      {children}
    </Link>
  );
}
