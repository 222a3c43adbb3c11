import { createContext, useContext } from 'react';
import { readAt, writeAt } from '@/lib/pointer';

/** What every field of a document's form needs: the document, how to change it, what is wrong where. */
export interface DocumentForm<Document = unknown> {
  document: Document;
  currency: string;
  change: (next: Document) => void;
  error: (pointer: string) => string | null;
  /** Adds to the list at a pointer; the document's own rules give the item its id. */
  add: (list: string, item: object) => void;
  /** Takes an item away, with whatever pointed at it. */
  remove: (list: string, index: number) => void;
}

export const FormContext = createContext<DocumentForm | null>(null);

export function useDocumentForm<Document = unknown>() {
  const form = useContext(FormContext) as DocumentForm<Document> | null;
  if (!form) throw new Error('A field of a document stands outside its form.');
  const { document, change } = form;
  return {
    ...form,
    read: (at: string) => readAt(document, at),
    write: (at: string, value: unknown) => change(writeAt(document, at, value)),
    items: (list: string): readonly unknown[] => {
      const items = readAt(document, list);
      return Array.isArray(items) ? items : [];
    },
  };
}
