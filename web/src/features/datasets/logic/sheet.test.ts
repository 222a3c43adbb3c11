import { expect, it } from 'vitest';
import type { DataSheet } from '@/api/data';
import { moveOf, sheetLines } from './sheet';

const sheet: DataSheet = {
  asset: 'tickets',
  what: 'closed tickets',
  format: 'CSV, 7 columns, delimiter ,',
  size: '300 MB',
  quality: '',
  storage: 'S3',
  owner: '',
  policy: '',
  handling: '',
  protection: 'encrypted disk',
  access_roles: ['data', 'modelling'],
  from_sample: ['format'],
  sensitivity: 'personal',
  sample: {
    version: 2,
    sha256: '',
    bytes: 2048,
    rows: 1200,
    columns: 7,
    sampled_at: '2026-11-20T09:00:00Z',
    sampled_by: 'Amara Okafor',
  },
};

it('tells what the brief says from what only the sample shows', () => {
  const lines = new Map(sheetLines(sheet).map(({ name, said, shown }) => [name, [said, shown]]));
  expect(lines.get('Format')).toEqual(['', 'CSV, 7 columns, delimiter ,']);
  expect(lines.get('Size')).toEqual(['300 MB', '1,200 rows, 7 columns, 2 KiB']);
  expect(lines.get('Sensitivity')).toEqual(['Personal data', '']);
  expect(lines.get('Owner')).toEqual(['', '']);
  expect(lines.get('Who may open it')).toEqual(['Data, Modelling', '']);
});

it('says whose move it is', () => {
  const judged = (readiness: 'sufficient' | 'with_limits' | 'insufficient') =>
    moveOf({ ...sheet, verdict: { readiness, reasons: [] } }).who;
  expect(moveOf(sheet).who).toBe('moveClient');
  expect(judged('insufficient')).toBe('moveClient');
  expect(judged('with_limits')).toBe('moveBoth');
  expect(judged('sufficient')).toBeNull();
});
