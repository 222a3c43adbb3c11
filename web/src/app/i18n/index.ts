// English only for now. Each feature keeps its texts in its own text.ts and makes its t() here, so a
// text is loaded with the page that speaks it and a misspelt name does not compile.
export { catalogue } from '@/lib/i18n/catalogue';
