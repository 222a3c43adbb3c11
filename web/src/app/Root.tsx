import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LiveRegion } from '@/ui/LiveRegion/LiveRegion';
import { ToastRegion } from '@/ui/Toast/Toast';

export function Root() {
  useFocusOnTitle();
  return (
    <>
      <Outlet />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}

// After a move to another page the keyboard starts at its title, as it would after a full load. A page that
// has led to one of its fields by then keeps it.
function useFocusOnTitle(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!fromLocation || !pathChanged) return;
        if (document.activeElement?.closest('form, [data-pointer]')) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
