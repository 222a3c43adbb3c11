import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { t } from '../text';
import { useCommands } from './useCommands';

const Palette = lazy(() => import('./Palette'));
const Sheet = lazy(() => import('./Sheet'));

export const paletteCommand = 'app.palette';

/** Mounted once: listens for keys and shows the palette and the sheet. */
export function CommandLayer() {
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null);
  useEffect(() => {
    let stop = () => {};
    let left = false;
    // Comes after the first paint: nobody presses a key before there is something to see.
    void import('./keyboard').then(({ listenForKeys }) => {
      if (!left) stop = listenForKeys();
    });
    return () => {
      left = true;
      stop();
    };
  }, []);
  useCommands(
    useMemo(
      () => [
        {
          id: paletteCommand,
          title: t('search'),
          kind: 'action',
          keys: 'mod+k',
          outsidePalette: true,
          run: () => setOpen('palette'),
        },
        {
          id: 'app.sheet',
          title: t('sheet'),
          kind: 'action',
          keys: '?',
          words: t('help'),
          run: () => setOpen('sheet'),
        },
      ],
      [],
    ),
  );
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'sheet' && <Sheet onClose={close} />}
    </Suspense>
  );
}
