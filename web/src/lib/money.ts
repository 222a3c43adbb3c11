// Money is whole minor units and a currency. Nothing here divides or multiplies as floating point:
// amounts are cut into digits, and Intl formats the decimal text itself.
export interface Money {
  minor: number;
  currency: string;
}

// Most currencies of ISO 4217 have two decimals; these do not.
const exponents: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

export function exponent(currency: string): number {
  return exponents[currency] ?? 2;
}

/** The amount as exact decimal text: 450000 EUR is "4500.00". */
export function toDecimal({ minor, currency }: Money): string {
  const places = exponent(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${minor < 0 ? '-' : ''}${whole}${rest}`;
}

/** Null when the text is no amount, has too many decimals, or is beyond exact whole numbers. */
export function fromDecimal(text: string, currency: string): number | null {
  const places = exponent(currency);
  const match = /^(-?)(\d[\d,' \u00a0\u202f]*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', rest = ''] = match;
  if (rest.length > places) return null;
  const minor = Number(whole.replace(/[^\d]/g, '') + rest.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return sign && minor !== 0 ? -minor : minor;
}

export function formatMoney(money: Money, locale = 'en'): string {
  const places = exponent(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  // Given text, Intl keeps every digit instead of reading it as a double.
  return format.format(toDecimal(money) as Intl.StringNumericLiteral);
}

/** Refuses to add two currencies: that is our mistake, never the user's. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new Error(`Cannot add ${right.currency} to ${left.currency}`);
  }
  return { minor: left.minor + right.minor, currency: left.currency };
}
