// Messages that come and go. Kept outside React so that a mutation can speak from anywhere.
import { announce } from '../LiveRegion/LiveRegion';

export interface Toast {
  id: number;
  kind: 'ok' | 'bad' | 'info';
  text: string;
  /** Usually "Undo". A toast with an action stays until it is dismissed or used. */
  action?: { label: string; onAction: () => void };
}

let shown: readonly Toast[] = [];
let counter = 0;
const listeners = new Set<() => void>();

export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = ++counter;
  shown = [...shown.slice(-2), { ...toast, id }];
  announce(toast.text, toast.kind === 'bad' ? 'assertive' : 'polite');
  tell();
  return id;
}

export function dismissToast(id: number): void {
  shown = shown.filter((toast) => toast.id !== id);
  tell();
}

export function currentToasts(): readonly Toast[] {
  return shown;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
