// Currencies to choose from, by code and name.

/** Currencies people choose most come first; the rest of ISO 4217 follows in the order of codes. */
const common = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'JPY',
  'INR',
  'BRL',
];

export function currencies(): { common: string[]; other: string[] } {
  const known = Intl.supportedValuesOf('currency');
  return { common, other: known.filter((code) => !common.includes(code)) };
}

export function currencyLabel(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code} · ${name}` : code;
}

// The first guess only; the form shows it and it can be changed.
const byRegion: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  CA: 'CAD',
  AU: 'AUD',
  JP: 'JPY',
  IN: 'INR',
  BR: 'BRL',
};

export function likelyCurrency(language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return byRegion[region] ?? 'EUR';
}
