import { createContext, useContext } from 'react';
import { readAt, writeAt } from '@/lib/pointer';
import { type Brief, freshId, type IdList, idLists, withoutItem } from '../logic/brief';

/** What every field of the brief's form needs: the brief, how to change it, and what is wrong where. */
export interface BriefForm {
  brief: Brief;
  currency: string;
  change: (next: Brief) => void;
  error: (pointer: string) => string | null;
}

export const BriefFormContext = createContext<BriefForm | null>(null);

export function useBriefForm() {
  const form = useContext(BriefFormContext);
  if (!form) throw new Error('A field of the brief stands outside its form.');
  const { brief, change } = form;
  return {
    ...form,
    read: (at: string) => readAt(brief, at),
    write: (at: string, value: unknown) => change(writeAt(brief, at, value)),
    items: (list: keyof Brief): readonly unknown[] => {
      const items = brief[list];
      return Array.isArray(items) ? items : [];
    },
    add: (list: keyof Brief, fresh: object) => {
      const item = isIdList(list) ? { id: freshId(brief, list), ...fresh } : fresh;
      change({ ...brief, [list]: [...((brief[list] as unknown[] | undefined) ?? []), item] });
    },
    remove: (list: keyof Brief, index: number) => change(withoutItem(brief, list, index)),
  };
}

const isIdList = (list: keyof Brief): list is IdList => idLists.includes(list as IdList);
