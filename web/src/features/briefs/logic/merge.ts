// Two people saved from the same version. Every part that differs is shown once, with a first guess:
// what only one of them changed is theirs to have changed; what both changed is for a person to say.
import { readAt, writeAt } from '@/lib/pointer';
import { type Brief, type IdList, idLists, sameValue } from './brief';
import { type FieldPlace, fields } from './fields';

export interface Difference {
  /** `/goal`, or `/metrics#answer` for one item of a list with ids. */
  key: string;
  field: FieldPlace;
  mine: unknown;
  theirs: unknown;
  guess: Side;
  /** Both changed it, each in their own way. */
  clash: boolean;
}

export type Side = 'mine' | 'theirs';

export function differences(base: Brief, mine: Brief, theirs: Brief): Difference[] {
  return fields.flatMap(({ at }) => {
    const list = at.slice(1) as IdList;
    if (idLists.includes(list) && [base, mine, theirs].every((brief) => hasIds(brief, list))) {
      return itemIds(list, theirs, mine).flatMap((id) =>
        compare(
          `${at}#${id}`,
          at,
          item(base, list, id),
          item(mine, list, id),
          item(theirs, list, id),
        ),
      );
    }
    return compare(at, at, readAt(base, at), readAt(mine, at), readAt(theirs, at));
  });
}

/** The newer version with my choices put over it. What the form does not know stays as theirs. */
export function merged(
  theirs: Brief,
  found: readonly Difference[],
  choice: (difference: Difference) => Side,
): Brief {
  let result = theirs;
  for (const difference of found) {
    if (choice(difference) === 'theirs') continue;
    const [at = '', id] = difference.key.split('#');
    result =
      id === undefined
        ? writeAt(result, at, difference.mine)
        : withItem(result, at.slice(1) as IdList, id, difference.mine);
  }
  return result;
}

function compare(
  key: string,
  field: FieldPlace,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): Difference[] {
  if (sameValue(mine, theirs)) return [];
  const iChanged = !sameValue(base, mine);
  const theyChanged = !sameValue(base, theirs);
  const guess = iChanged ? 'mine' : 'theirs';
  return [{ key, field, mine, theirs, guess, clash: iChanged && theyChanged }];
}

/** Item by item only where ids tell the items apart. */
function hasIds(brief: Brief, list: IdList): boolean {
  const ids = (brief[list] ?? []).map(({ id }) => id);
  return ids.every((id) => id && !id.includes('#')) && new Set(ids).size === ids.length;
}

const item = (brief: Brief, list: IdList, id: string): unknown =>
  (brief[list] as { id?: string }[] | undefined)?.find((one) => one.id === id);

function itemIds(list: IdList, ...briefs: Brief[]): string[] {
  return [...new Set(briefs.flatMap((brief) => (brief[list] ?? []).map(({ id }) => id ?? '')))];
}

function withItem(brief: Brief, list: IdList, id: string, value: unknown): Brief {
  const items = (brief[list] ?? []) as { id?: string }[];
  const index = items.findIndex((one) => one.id === id);
  if (index < 0 && value === undefined) return brief;
  return writeAt({ ...brief, [list]: items }, `/${list}/${index < 0 ? '-' : index}`, value);
}
