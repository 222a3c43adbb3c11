import { expect, it } from 'vitest';
import { newId } from './uuid';

it('makes ids that sort by time and are never the same', () => {
  const first = newId(1_700_000_000_000);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first.slice(0, 13)).toBe('018bcfe5-6800');
  expect(newId(1_700_000_000_001) > first).toBe(true);
  expect(newId(1_700_000_000_000)).not.toBe(first);
});
