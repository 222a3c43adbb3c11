import { Money } from './Money';

export const states = {
  normal: <Money value={{ minor: 450000, currency: 'EUR' }} />,
  strong: <Money strong value={{ minor: 1124000, currency: 'EUR' }} />,
  'below zero': <Money value={{ minor: -1250, currency: 'USD' }} />,
  'no decimals': <Money value={{ minor: 450000, currency: 'JPY' }} />,
};
