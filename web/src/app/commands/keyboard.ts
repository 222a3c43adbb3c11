import { isSingleKey, strokeOf } from '@/lib/keys';
import { registry } from './registry';
import { KeySequence } from './sequence';
import { singleKeys } from './singleKeys';

/** Listens for the whole page; returns how to stop. */
export function listenForKeys(): () => void {
  const sequence = new KeySequence();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const stroke = strokeOf(event);
    if (isSingleKey(stroke) && (singleKeys.get() === 'off' || isTyping(event.target))) return;
    // Behind an open dialog the page is not there, so its commands are not either.
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
    const { command, taken } = sequence.press(stroke, registry.list(), event.timeStamp);
    if (taken) event.preventDefault();
    command?.run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'file'].includes(target.type)
  );
}
