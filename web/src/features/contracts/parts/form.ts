import { type DocumentForm, useDocumentForm } from '@/ui/Bound/form';
import { type Terms, withItem, withoutItem } from '../logic/terms';

export function termsForm(
  terms: Terms,
  rest: Pick<DocumentForm<Terms>, 'currency' | 'change' | 'error'>,
): DocumentForm {
  const { change } = rest;
  return {
    ...rest,
    document: terms,
    change: (next) => change(next as Terms),
    add: (list, item) => change(withItem(terms, list, item)),
    remove: (list, index) => change(withoutItem(terms, list, index)),
  };
}

export function useTermsForm() {
  const { document: terms, ...form } = useDocumentForm<Terms>();
  return { ...form, terms };
}
