// Keys as the command registry writes them: strokes of a sequence divided by a space, parts of a
// stroke by "+". `mod` is Ctrl, and Cmd on a Mac.
export interface KeyEvent {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const isMac = (): boolean =>
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform ?? '');

/** The stroke an event makes. Shift is part of it only where the key itself does not show it. */
export function strokeOf(event: KeyEvent, mac = isMac()): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const parts: string[] = [];
  if (mac ? event.metaKey : event.ctrlKey) parts.push('mod');
  if (mac && event.ctrlKey) parts.push('ctrl');
  if (!mac && event.metaKey) parts.push('meta');
  if (event.altKey) parts.push('alt');
  const letter = key.toLowerCase() !== key.toUpperCase();
  if (event.shiftKey && (letter || key.length > 1 || key === ' ')) parts.push('shift');
  return [...parts, key === ' ' ? 'Space' : key].join('+');
}

/** True for strokes that could be part of a word someone types or says (WCAG 2.1.4). */
export function isSingleKey(stroke: string): boolean {
  return !/(^|\+)(mod|ctrl|meta|alt)\+/.test(stroke) && !/^(shift\+)?(Escape|F\d+)$/.test(stroke);
}

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: 'Enter',
  Space: 'Space',
};

/** What to print on the key caps, one text per stroke. */
export function keyWords(keys: string, mac = isMac()): string[] {
  return keys.split(' ').map((stroke) =>
    stroke
      .split('+')
      .map((part, index, all) => {
        if (part === 'mod') return mac ? '⌘' : 'Ctrl';
        if (part === 'alt') return mac ? '⌥' : 'Alt';
        if (part === 'shift') return mac ? '⇧' : 'Shift';
        // A lone letter is printed as typed; in a chord it is printed as on the keyboard.
        return names[part] ?? (all.length > 1 && index > 0 ? part.toUpperCase() : part);
      })
      .join(' '),
  );
}

/** The value of aria-keyshortcuts. It knows no sequences, so those are left out. */
export function ariaKeys(keys: string | undefined, mac = isMac()): string | undefined {
  if (!keys || keys.includes(' ')) return undefined;
  const words: Record<string, string> = {
    mod: mac ? 'Meta' : 'Control',
    ctrl: 'Control',
    alt: 'Alt',
    shift: 'Shift',
  };
  return keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
}
