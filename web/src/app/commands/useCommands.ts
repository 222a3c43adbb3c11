import { useEffect, useSyncExternalStore } from 'react';
import { type Command, registry } from './registry';

/** What this part of the page adds while it is shown. Give a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registry.add(commands), [commands]);
}

export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(registry.subscribe, registry.list);
}
