// A data sheet in lines: what the brief says of each aspect, and what the sample adds to it.

import type { DataSheet } from '@/api/data';
import { choiceWord } from '@/lib/choices';
import { bytes } from '@/lib/text';
import { t } from '../text';

export interface SheetLine {
  name: string;
  said: string;
  shown: string;
}

const filledBySample = ['format', 'size', 'quality'] as const;

export function sheetLines(sheet: DataSheet): SheetLine[] {
  const { sample } = sheet;
  const number = new Intl.NumberFormat('en');
  const shown = (aspect: (typeof filledBySample)[number]) => {
    if (aspect === 'size' && sample)
      return t('sampleSize', {
        rows: number.format(sample.rows),
        columns: number.format(sample.columns),
        bytes: bytes(sample.bytes),
      });
    return sheet.from_sample.includes(aspect) ? sheet[aspect] : '';
  };
  const only = (name: string, said: string | undefined): SheetLine => ({
    name,
    said: said ?? '',
    shown: '',
  });
  return [
    ...filledBySample.map((aspect) => ({
      name: t(aspect),
      said: sheet.from_sample.includes(aspect) ? '' : sheet[aspect],
      shown: shown(aspect),
    })),
    only(t('labels'), choiceWord('labels', sheet.labels)),
    only(t('sensitivity'), choiceWord('sensitivity', sheet.sensitivity)),
    only(t('storage'), sheet.storage),
    only(t('owner'), sheet.owner),
    only(t('policy'), sheet.policy),
    only(t('handling'), sheet.handling),
    only(t('protection'), sheet.protection),
    only(t('accessRoles'), sheet.access_roles.map((role) => choiceWord('duty', role)).join(', ')),
    only(t('accessUntil'), sheet.access_until),
    only(t('neededBy'), sheet.needed_by),
  ];
}

export interface Move {
  who: 'moveClient' | 'moveBoth' | 'moveExpert' | null;
  what: string;
}

/** Whose move it is, as far as the verdict decides it. */
export function moveOf({ verdict }: DataSheet): Move {
  if (!verdict) return { who: 'moveClient', what: t('doSample') };
  if (verdict.readiness === 'insufficient') return { who: 'moveClient', what: t('doBetter') };
  if (verdict.readiness === 'with_limits') return { who: 'moveBoth', what: t('doLimits') };
  return { who: null, what: t('reasonNone') };
}

export function verdictWord({ verdict }: Pick<DataSheet, 'verdict'>): string {
  return verdict ? t(`verdict_${verdict.readiness}`) : t('verdictNone');
}

export const verdictKind = { sufficient: 'ok', with_limits: 'warn', insufficient: 'bad' } as const;
