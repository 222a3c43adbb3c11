import { describe, expect, it } from 'vitest';
import { ariaKeys, isSingleKey, keyWords, strokeOf } from './keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys', () => {
  it.each([
    [{ ...none, key: 'g' }, false, 'g'],
    [{ ...none, key: 'K', ctrlKey: true }, false, 'mod+k'],
    [{ ...none, key: 'k', metaKey: true }, true, 'mod+k'],
    [{ ...none, key: 'k', metaKey: true }, false, 'meta+k'],
    [{ ...none, key: '?', shiftKey: true }, false, '?'],
    [{ ...none, key: 'X', shiftKey: true }, false, 'shift+x'],
    [{ ...none, key: ' ' }, false, 'Space'],
    [{ ...none, key: 'ArrowDown', altKey: true }, false, 'alt+ArrowDown'],
  ])('make the stroke %#', (event, mac, expected) => expect(strokeOf(event, mac)).toBe(expected));

  it('know which strokes could be typed by accident', () => {
    expect(
      ['g', '?', 'shift+x', 'Space', 'mod+k', 'alt+ArrowDown', 'Escape'].map(isSingleKey),
    ).toEqual([true, true, true, true, false, false, false]);
  });

  it('are printed as on the keyboard', () => {
    expect(keyWords('mod+k', false)).toEqual(['Ctrl K']);
    expect(keyWords('mod+k', true)).toEqual(['⌘ K']);
    expect(keyWords('g m', false)).toEqual(['g', 'm']);
    expect(ariaKeys('mod+k', false)).toBe('Control+k');
    expect(ariaKeys('g m', false)).toBeUndefined();
  });
});
