// Two people saved from the same version. Every part that differs is shown once, with a first guess:
// what only one of them changed is theirs to have changed; what both changed is for a person to say.
import { sameValue } from './document';
import { readAt, writeAt } from './pointer';

/** What of a document is compared part by part. */
export interface Shape<Field extends string> {
  /** Pointers, in the order in which they are shown. */
  fields: readonly Field[];
  /** Those whose value is a list of items with ids. */
  idLists: readonly Field[];
}

export interface Difference<Field extends string = string> {
  /** `/goal`, or `/metrics#answer` for one item of a list with ids. */
  key: string;
  field: Field;
  mine: unknown;
  theirs: unknown;
  guess: Side;
  /** Both changed it, each in their own way. */
  clash: boolean;
}

export type Side = 'mine' | 'theirs';

export function differences<Field extends string>(
  { fields, idLists }: Shape<Field>,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): Difference<Field>[] {
  return fields.flatMap((at) => {
    if (idLists.includes(at) && [base, mine, theirs].every((one) => hasIds(one, at))) {
      return itemIds(at, theirs, mine).flatMap((id) =>
        compare(`${at}#${id}`, at, item(base, at, id), item(mine, at, id), item(theirs, at, id)),
      );
    }
    return compare(at, at, readAt(base, at), readAt(mine, at), readAt(theirs, at));
  });
}

/** The newer version with my choices put over it. What the form does not know stays as theirs. */
export function merged<Document>(
  theirs: Document,
  found: readonly Difference[],
  choice: (difference: Difference) => Side,
): Document {
  let result = theirs;
  for (const difference of found) {
    if (choice(difference) === 'theirs') continue;
    const [at = '', id] = difference.key.split('#');
    result =
      id === undefined
        ? writeAt(result, at, difference.mine)
        : withItem(result, at, id, difference.mine);
  }
  return result;
}

function compare<Field extends string>(
  key: string,
  field: Field,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): Difference<Field>[] {
  if (sameValue(mine, theirs)) return [];
  const iChanged = !sameValue(base, mine);
  const theyChanged = !sameValue(base, theirs);
  const guess = iChanged ? 'mine' : 'theirs';
  return [{ key, field, mine, theirs, guess, clash: iChanged && theyChanged }];
}

type Item = { id?: string };

const itemsAt = (document: unknown, list: string): Item[] =>
  (readAt(document, list) as Item[] | undefined) ?? [];

/** Item by item only where ids tell the items apart. */
function hasIds(document: unknown, list: string): boolean {
  const ids = itemsAt(document, list).map(({ id }) => id);
  return ids.every((id) => id && !id.includes('#')) && new Set(ids).size === ids.length;
}

const item = (document: unknown, list: string, id: string): unknown =>
  itemsAt(document, list).find((one) => one.id === id);

function itemIds(list: string, ...documents: unknown[]): string[] {
  return [...new Set(documents.flatMap((one) => itemsAt(one, list).map(({ id }) => id ?? '')))];
}

function withItem<Document>(
  document: Document,
  list: string,
  id: string,
  value: unknown,
): Document {
  const items = itemsAt(document, list);
  const index = items.findIndex((one) => one.id === id);
  if (index < 0 && value === undefined) return document;
  return writeAt(writeAt(document, list, items), `${list}/${index < 0 ? '-' : index}`, value);
}
