import { type DocumentForm, useDocumentForm } from '@/ui/Bound/form';
import { type Brief, freshId, type IdList, idLists, withoutItem } from '../logic/brief';

export function briefForm(
  brief: Brief,
  rest: Pick<DocumentForm<Brief>, 'currency' | 'change' | 'error'>,
): DocumentForm {
  const { change } = rest;
  return {
    ...rest,
    document: brief,
    change: (next) => change(next as Brief),
    add: (at, fresh) => {
      const list = listAt(at);
      const item = isIdList(list) ? { id: freshId(brief, list), ...fresh } : fresh;
      change({ ...brief, [list]: [...((brief[list] as unknown[] | undefined) ?? []), item] });
    },
    remove: (at, index) => change(withoutItem(brief, listAt(at), index)),
  };
}

export function useBriefForm() {
  const { document: brief, ...form } = useDocumentForm<Brief>();
  return { ...form, brief };
}

const listAt = (at: string) => at.slice(1) as keyof Brief;
const isIdList = (list: keyof Brief): list is IdList => idLists.includes(list as IdList);
