// What changed between two versions, in the words of the form: the server says where, both versions say what.
import type { components } from '@/api/schema';
import { choiceWord } from '@/lib/choices';
import { nearestPlace, pointerParts, readAt } from '@/lib/pointer';
import { t } from '../text/form';
import type { Brief } from './brief';
import { type FieldPlace, fields } from './fields';
import { memberName, sayMember } from './members';
import { fieldName, named, valueLines } from './words';

export type Change = components['schemas']['BriefChange'];

export interface ChangeRow {
  what: Change['what'];
  name: string;
  before: string[];
  after: string[];
}

/** The rows of all changes; a part of the brief that is new as a whole gives a row for each of its fields. */
export function changeRows(changes: readonly Change[], before: Brief, after: Brief): ChangeRow[] {
  const [old, now] = [named(before), named(after)];
  return changes.flatMap((change) => {
    const below = fields.filter(({ at }) => at.startsWith(`${change.pointer}/`));
    if (below.length === 0) return [rowOf(change, old, now)];
    return below
      .map(({ at }) => rowOf({ ...change, pointer: at }, old, now))
      .filter((row) => row.before.length + row.after.length > 0);
  });
}

function rowOf(change: Change, old: Brief, now: Brief): ChangeRow {
  const { what, pointer } = change;
  const own = what === 'removed' ? old : now;
  const other = placeIn(what === 'removed' ? now : old, own, pointer);
  const [first, second] = what === 'removed' ? [pointer, other] : [other, pointer];
  const at = nearestPlace(
    pointer,
    fields.map((field) => field.at),
  ) as FieldPlace | undefined;
  // A place that only a newer server knows keeps the server's words.
  if (!at)
    return { what, name: change.label, before: told(change.before), after: told(change.after) };
  const inside = pointerParts(pointer.slice(at.length));
  if (inside.length === 0 && isOrder(at, readAt(now, at))) return orderRow(change, at);
  const say = (brief: Brief, place: string | null) => {
    const value = place === null ? undefined : readAt(brief, place);
    if (value === undefined) return [];
    if (inside.length <= 1) return valueLines(at, value);
    return told(sayMember(at, memberOf(inside), value));
  };
  return {
    what,
    name: nameOf(at, inside, readAt(own, `${at}/${inside[0]}`)),
    before: what === 'added' ? [] : say(old, first),
    after: what === 'removed' ? [] : say(now, second),
  };
}

const told = (text: string) => (text === '' ? [] : [text]);

const isOrder = (at: FieldPlace, value: unknown) =>
  (at === '/phases' || at === '/priorities') && Array.isArray(value);

/** Of a new order the server names what both versions have, by the short names of the choices. */
function orderRow({ what, before, after }: Change, at: FieldPlace): ChangeRow {
  const words = (names: string) =>
    names
      .split(', ')
      .map((name) => choiceWord(at === '/phases' ? 'phase' : 'priority', name))
      .join(', ');
  return {
    what,
    name: t('orderOf', { name: fieldName[at] }),
    before: told(words(before)),
    after: told(words(after)),
  };
}

/** The last member's name; an entry of a list inside an entry is called as its list. */
const memberOf = (inside: readonly string[]) =>
  inside.findLast((part) => !/^\d+$/.test(part)) ?? '';

const numbered = {
  '/metrics': 'metricNumber',
  '/criteria': 'criterionNumber',
  '/deliverables': 'deliverableNumber',
  '/constraints': 'constraintNumber',
  '/data': 'dataNumber',
} as const satisfies Partial<Record<FieldPlace, Parameters<typeof t>[0]>>;

/** What the form calls that place, so that whoever reads of it finds it there. */
function nameOf(at: FieldPlace, [index, ...inside]: readonly string[], entry: unknown): string {
  if (index === undefined) return fieldName[at];
  const key = numbered[at as keyof typeof numbered];
  const own =
    at === '/phases'
      ? choiceWord('phase', (entry as { id?: unknown } | undefined)?.id)
      : key && t(key, { number: Number(index) + 1 });
  const parts = inside.filter((part) => !/^\d+$/.test(part)).map((part) => memberName(part));
  return [own || fieldName[at], parts.join(', ')].filter(Boolean).join(': ');
}

/** Where the same place is in the other version: entries keep their ids there, not their numbers. */
function placeIn(other: Brief, own: Brief, pointer: string): string | null {
  let place = '';
  let mine = '';
  for (const part of pointerParts(pointer)) {
    const [list, theirs] = [readAt(own, mine), readAt(other, place)];
    const id = Array.isArray(list) ? idOf(list[Number(part)]) : undefined;
    const index = id && Array.isArray(theirs) ? theirs.findIndex((one) => idOf(one) === id) : null;
    if (index === -1) return null;
    place += `/${index ?? part}`;
    mine += `/${part}`;
  }
  return place;
}

const idOf = (value: unknown) => (value as { id?: string } | null | undefined)?.id;
