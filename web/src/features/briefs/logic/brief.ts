// The brief as the server knows it is the form's own state: fields read and write places in it, so a
// value the form does not show is carried along untouched.
import type { components } from '@/api/schema';
import { freeId } from '@/lib/document';
import { writeAt } from '@/lib/pointer';

export type Brief = components['schemas']['Brief'];
export type BriefView = components['schemas']['BriefView'];
export type Question = components['schemas']['Question'];

export const versionOf = ({ version, brief }: BriefView) => ({ version, document: brief });

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
  return freeId(
    prefixes[list],
    (brief[list] ?? []).map(({ id }) => id),
  );
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

const without = <Item>(items: readonly Item[] | undefined, gone: string): Item[] | undefined =>
  items?.filter((item) => item !== gone);

function withoutReferences(brief: Brief, list: keyof Brief, id: string): Brief {
  if (list === 'phases') {
    // A phase's id is its kind, and that is what others wait for.
    return {
      ...brief,
      phases: brief.phases?.map((phase) =>
        phase.after ? { ...phase, after: without(phase.after, id) } : phase,
      ),
    };
  }
  if (list === 'data') {
    return {
      ...brief,
      phases: brief.phases?.map((phase) =>
        phase.needs ? { ...phase, needs: without(phase.needs, id) } : phase,
      ),
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

/** Whether a role stays in the house; one that says nothing goes to the expert. */
export function isInside(role: unknown): boolean {
  return (role as { by?: string } | null)?.by === 'internal';
}
