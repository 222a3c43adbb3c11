import { useSyncExternalStore } from 'react';
import type { Preference } from '@/lib/preference';

export function usePreference<Value extends string>(choice: Preference<Value>): Value {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
