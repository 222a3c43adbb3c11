import { catalogue } from './i18n';

/** Texts of what opens on demand: the palette, the shortcut sheet and the question for the password. */
export const t = catalogue({
  palette: 'Search or jump to',
  palettePlaceholder: 'Type a command or a page',
  paletteHint: '> shows actions only',
  paletteNone: 'Nothing matches “{query}”.',
  paletteCount: { one: '{count} result', other: '{count} results' },
  sheetHint: 'These keys work on this page.',
  sheetOff: 'Single keys are switched off. Turn them on under Account.',
  sheetGrid: 'In a table',
  sheetMove: 'Next and previous row',
  sheetSelect: 'Select the row; with Shift up to here',
  sheetPeek: 'Show details',
  sheetOpen: 'Open',
  goTo: 'Go to',
  actions: 'Actions',
  pages: 'Pages',
  records: 'Records',
  people: 'People',
  stepUpDetail: 'This needs your password again, because you gave it more than five minutes ago.',
  stepUpWrong: 'This is not your password.',
  password: 'Password',
  confirm: 'Confirm',
  cancel: 'Cancel',
  sheet: 'Keyboard shortcuts',
});
