// What follows from a verdict that is not sufficient: four ways, each with a reason that stays on record.

import type { DataSheet } from '@/api/data';
import type { components } from '@/api/schema';
import { t } from '../decisionText';

export type DataChoice = components['schemas']['DataChoice'];

export const choices: readonly DataChoice[] = ['proceed', 'get_data', 'rescope', 'stop'];

const reasonLetters = 10;

/** Only to say it sooner: the server counts by the same rule and decides. */
export function reasonFault(reason: string): string | null {
  return [...reason.trim()].length < reasonLetters ? t('reasonShort') : null;
}

/** A verdict asks for a decision when it limits the work or stands against it. */
export function asksDecision({ verdict }: Pick<DataSheet, 'verdict'>): boolean {
  return verdict !== undefined && verdict.readiness !== 'sufficient';
}

/** A choice from a newer server is shown as it came. */
export function choiceWord(choice: string): string {
  const known = choices.find((one) => one === choice);
  return known ? t(known) : choice;
}
