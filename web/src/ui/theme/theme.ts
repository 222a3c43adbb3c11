import { preference } from '@/lib/preference';

export type Theme = 'system' | 'light' | 'dark';

/** early.js reads the same name before the first paint. */
export const theme = preference<Theme>('tenon.theme', ['system', 'light', 'dark'], 'system');

/** Keeps the page in the chosen theme; called once at the start. */
export function followTheme(): void {
  const apply = () => {
    const chosen = theme.get();
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  };
  apply();
  theme.subscribe(apply);
}

export function isDark(chosen: Theme): boolean {
  if (chosen !== 'system') return chosen === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
