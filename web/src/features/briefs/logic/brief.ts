// The brief as the server knows it is the form's own state: fields read and write places in it, so a
// value the form does not show is carried along untouched.
import type { components } from '@/api/schema';
import { writeAt } from '@/lib/pointer';

export type Brief = components['schemas']['Brief'];
export type BriefView = components['schemas']['BriefView'];
export type Question = components['schemas']['Question'];

/** Lists whose items carry an id that others may point at. */
export const idLists = ['metrics', 'criteria', 'deliverables', 'data'] as const;
export type IdList = (typeof idLists)[number];
const prefixes: Record<IdList, string> = {
  metrics: 'm',
  criteria: 'c',
  deliverables: 'd',
  data: 'data',
};

/** The first free id of its kind. A criterion keeps its id for life, so none is ever given twice. */
export function freshId(brief: Brief, list: IdList): string {
  const taken = new Set((brief[list] ?? []).map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `${prefixes[list]}${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Takes an item away, and the places that pointed at it with it: the server refuses loose ends. */
export function withoutItem(brief: Brief, list: keyof Brief, index: number): Brief {
  const items = brief[list];
  if (!Array.isArray(items)) return brief;
  const gone = items[index] as { id?: string } | undefined;
  const next = writeAt(brief, `/${list}/${index}`, undefined);
  if (!gone || typeof gone !== 'object' || !gone.id) return next;
  const { id } = gone;
  const isLast = !(next[list] as { id?: string }[]).some((item) => item.id === id);
  return isLast ? withoutReferences(next, list, id) : next;
}

function withoutReferences(brief: Brief, list: keyof Brief, id: string): Brief {
  if (list === 'data') {
    return {
      ...brief,
      metrics: brief.metrics?.map((metric) =>
        metric.technical?.measured_on === id
          ? { ...metric, technical: { ...metric.technical, measured_on: '' } }
          : metric,
      ),
    };
  }
  const key = list === 'metrics' ? 'metric' : list === 'deliverables' ? 'deliverable' : null;
  if (!key) return brief;
  return {
    ...brief,
    criteria: brief.criteria?.map((one) => (one[key] === id ? { ...one, [key]: '' } : one)),
  };
}

/** What is sent: groups in which nothing is left are groups that are not there. */
export function tidy(brief: Brief): Brief {
  return strip(brief, false) as Brief;
}

export function sameBrief(one: Brief, other: Brief): boolean {
  return sameValue(one, other);
}

/** Equal in what they say: an empty text, an empty list and nothing at all say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return (
    JSON.stringify(strip({ value: one }, true)) === JSON.stringify(strip({ value: other }, true))
  );
}

function strip(value: unknown, blank: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, blank) ?? (blank ? null : {}));
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const next = strip(member, blank);
    const empty =
      next === undefined ||
      (blank && (next === '' || next === null || (Array.isArray(next) && next.length === 0)));
    if (!empty) kept.push([key, next]);
  }
  if (kept.length === 0) return undefined;
  return Object.fromEntries(blank ? kept.sort(([a], [b]) => (a < b ? -1 : 1)) : kept);
}
