import { preference } from '@/lib/preference';

/** WCAG 2.1.4: shortcuts of a single letter can be switched off. */
export const singleKeys = preference('tenon.single-keys', ['on', 'off'], 'on');
