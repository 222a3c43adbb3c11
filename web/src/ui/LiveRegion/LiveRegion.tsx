// One polite region for moves, one assertive for failures. Parts of the page speak through announce().
import { useSyncExternalStore } from 'react';

interface Spoken {
  polite: string;
  assertive: string;
}

let spoken: Spoken = { polite: '', assertive: '' };
const listeners = new Set<() => void>();

export function announce(text: string, urgency: keyof Spoken = 'polite'): void {
  // The same text twice would be no change and stay silent; a trailing space makes it one.
  const repeated = spoken[urgency] === text;
  spoken = { ...spoken, [urgency]: repeated ? `${text}\u00a0` : text };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LiveRegion() {
  const now = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{now.polite}</div>
      <div aria-live="assertive" role="alert">
        {now.assertive}
      </div>
    </div>
  );
}
