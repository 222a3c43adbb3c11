// A choice one person makes on one device: the theme, the folded rail, single-key shortcuts.
export interface Preference<Value extends string> {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

export function preference<Value extends string>(
  name: string,
  values: readonly Value[],
  fallback: NoInfer<Value>,
): Preference<Value> {
  const listeners = new Set<() => void>();
  let current = read();

  function read(): Value {
    try {
      const kept = globalThis.localStorage?.getItem(name);
      return values.find((value) => value === kept) ?? fallback;
    } catch {
      return fallback;
    }
  }

  return {
    get: () => current,
    set: (value) => {
      current = value;
      try {
        globalThis.localStorage?.setItem(name, value);
      } catch {
        // Without storage the choice holds until the page is left.
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
