import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { asProblem, problemProps } from '@/api/problem';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { t } from '../text';
import styles from './states.module.css';

export function NotFound() {
  return (
    <Page width="narrow">
      <PageHeader title={t('notFound')} lead={t('notFoundDetail')} />
      <p>
        <Link to="/">{t('goHome')}</Link>
      </p>
    </Page>
  );
}

/** An address that leads nowhere, outside every frame. */
export function LostPage() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

/** A page whose data or code failed. The shell around it keeps working. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (asProblem(error).status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page width="narrow">
      <PageHeader title={t('failed')} />
      <ProblemState {...problemProps(error)} onRetry={retry} />
    </Page>
  );
}

export function PagePending() {
  return (
    <Page width="narrow">
      <Skeleton lines={6} />
    </Page>
  );
}

/** The last net, around the app itself: loading anew is all that is left. */
export class LastNet extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo) {
    // Nothing phones home; the browser's own console is the place to look.
    reportError(error);
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.page}>
        <h1>{t('failed')}</h1>
        <ProblemState {...problemProps(this.state.error)} onRetry={() => location.reload()} />
      </main>
    );
  }
}
