import { expect, it } from 'vitest';
import { withRegime } from './choices';

it('lets "none" stand alone among the laws', () => {
  expect(withRegime(['gdpr'], 'none')).toEqual(['none']);
  expect(withRegime(['none'], 'ccpa')).toEqual(['ccpa']);
  expect(withRegime(['gdpr'], 'ccpa')).toEqual(['gdpr', 'ccpa']);
});
