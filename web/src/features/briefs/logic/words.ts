// A brief in plain lines: for readers without a form, for two versions side by side, and for the
// question which of two values to keep.

import { type Choice, choiceWord } from '@/lib/choices';
import { formatMoney, type Money } from '@/lib/money';
import { readAt } from '@/lib/pointer';
import { t } from '../text/form';
import type { Brief } from './brief';
import { type FieldPlace, fields, type Section, sections } from './fields';

type Record_ = Record<string, unknown>;

export const fieldName: Record<FieldPlace, string> = {
  '/title': t('title'),
  '/goal': t('goal'),
  '/problem': t('problem'),
  '/affected': t('affected'),
  '/kind': t('kind'),
  '/domain': t('domain'),
  '/metrics': t('metrics'),
  '/criteria': t('criteria'),
  '/deliverables': t('deliverables'),
  '/exclusions': t('exclusions'),
  '/constraints': t('constraints'),
  '/timeline/start': t('start'),
  '/timeline/weeks': t('weeks'),
  '/timeline/buffer_bp': t('buffer'),
  '/timeline/review_rounds': t('reviewRounds'),
  '/phases': t('phases'),
  '/roles': t('roles'),
  '/data': t('data'),
  '/budget/total': t('total'),
  '/budget/compute_cap': t('computeCap'),
  '/budget/compute_payer': t('computePayer'),
  '/budget/cost_of_delay_per_week': t('costOfDelay'),
  '/stakes': t('stakes'),
  '/priorities': t('priorities'),
  '/regimes': t('regimes'),
  '/fairness/about_people': t('aboutPeople'),
  '/fairness/groups': t('groups'),
  '/fairness/mitigation_days': t('mitigationDays'),
};

const text = (value: unknown) => (typeof value === 'number' ? String(value) : `${value ?? ''}`);
const part = (label: string, value: unknown) => (text(value) ? `${label}: ${text(value)}` : '');
const line = (...parts: string[]) => parts.filter(Boolean).join(', ');
const word = (choice: Choice) => (value: unknown) => choiceWord(choice, value);
const words = (choice: Choice, values: unknown) =>
  Array.isArray(values) ? values.map((value) => choiceWord(choice, value)).join(', ') : '';
const list = (value: unknown) =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** How one value of each field reads; lists give one line (or more) per item. */
const readers: Partial<Record<FieldPlace, (value: unknown) => string>> = {
  '/kind': word('kind'),
  '/domain': word('domain'),
  '/regimes': word('regime'),
  '/fairness/about_people': (value) => (value === true ? t('yes') : t('no')),
  '/stakes': word('stakes'),
  '/priorities': word('priority'),
  '/timeline/buffer_bp': (value) => `${Number(value) / 100} %`,
  '/budget/total': (value) => formatMoney(value as Money),
  '/budget/compute_cap': (value) => formatMoney(value as Money),
  '/budget/cost_of_delay_per_week': (value) => formatMoney(value as Money),
  '/budget/compute_payer': word('payer'),
  '/metrics': (value) => {
    const { business, technical } = value as { business?: Record_; technical?: Record_ };
    return [
      business &&
        line(
          part(t('business'), business.name),
          part(t('unit'), business.unit),
          part(t('today'), business.today),
          part(t('wanted'), business.wanted),
          part(t('readFrom'), business.read_from),
        ),
      technical &&
        line(
          part(t('technical'), technical.name),
          part(t('baseline'), technical.baseline),
          part(t('target'), technical.target),
          part(t('measuredOn'), technical.measured_on),
        ),
    ]
      .filter(Boolean)
      .join('\n');
  },
  '/criteria': (value) => {
    const one = value as Record_;
    return line(
      part(t('criterionKind'), choiceWord('criterion', one.kind)),
      part(t('metric'), one.metric),
      one.value === undefined ? '' : `${choiceWord('op', one.op)} ${text(one.value)}`.trim(),
      part(t('evidence'), choiceWord('on', one.on)),
      part(t('deliverable'), one.deliverable),
      one.binding ? t('binding') : '',
    );
  },
  '/deliverables': (value) => {
    const one = value as Record_;
    return line(choiceWord('deliverable', one.kind), text(one.what));
  },
  '/constraints': (value) => {
    const one = value as Record_;
    return line(choiceWord('constraint', one.kind), text(one.what));
  },
  '/phases': (value) => {
    const one = value as Record_ & { days?: Record_ };
    const { p10, p50, p90 } = one.days ?? {};
    const days = [p10, p50, p90].some((day) => day !== undefined)
      ? part(t('days'), [p10, p50, p90].map((day) => text(day) || '?').join(' / '))
      : '';
    return [
      line(
        part(choiceWord('phase', one.id), one.what) || choiceWord('phase', one.id),
        part(t('role'), choiceWord('duty', one.role)),
        days,
        part(t('timebox'), one.timebox_days),
        part(t('pricing'), choiceWord('pricing', one.pricing)),
        one.price ? part(t('price'), formatMoney(one.price as Money)) : '',
      ),
      line(
        part(t('after'), words('phase', one.after)),
        part(t('needs'), Array.isArray(one.needs) ? one.needs.join(', ') : ''),
      ),
      part(t('handover'), one.handover),
    ]
      .filter(Boolean)
      .join('\n');
  },
  '/roles': (value) => {
    const one = value as Record_;
    return line(
      part(choiceWord('duty', one.role), choiceWord('by', one.by)),
      text(one.who),
      text(one.what),
    );
  },
  '/data': (value) => {
    const one = value as Record_;
    return [
      text(one.what),
      line(
        part(t('format'), one.format),
        part(t('size'), one.size),
        part(t('quality'), one.quality),
      ),
      line(
        part(t('labels'), choiceWord('labels', one.labels)),
        part(t('sensitivity'), choiceWord('sensitivity', one.sensitivity)),
      ),
      line(part(t('storage'), one.storage), part(t('owner'), one.owner)),
      line(part(t('policy'), one.policy), part(t('neededBy'), one.needed_by)),
      line(part(t('handling'), one.handling), part(t('protection'), one.protection)),
      line(
        part(t('accessRoles'), words('duty', one.access_roles)),
        part(t('accessUntil'), one.access_until),
      ),
    ]
      .filter(Boolean)
      .join('\n');
  },
};

/** A value of that field, or one item of its list, as lines; empty where nothing is said. */
export function valueLines(field: FieldPlace, value: unknown): string[] {
  const read = readers[field] ?? text;
  return list(value)
    .filter((one) => one !== null && one !== '')
    .map((one) => read(one))
    .filter(Boolean);
}

export interface SectionLines {
  section: Section;
  rows: { field: FieldPlace; name: string; lines: string[] }[];
}

/** The same brief with names where ids point at something: readers do not know ids. */
export function named(brief: Brief): Brief {
  const names = new Map<string | undefined, string | undefined>([
    ...(brief.data ?? []).map(({ id, what }) => [`data ${id}`, what] as const),
    ...(brief.deliverables ?? []).map(({ id, what }) => [`deliverable ${id}`, what] as const),
    ...(brief.metrics ?? []).map(
      ({ id, business, technical }) => [`metric ${id}`, technical?.name || business?.name] as const,
    ),
  ]);
  const name = (kind: string, id: string | undefined) => names.get(`${kind} ${id}`) || id;
  return {
    ...brief,
    metrics: brief.metrics?.map((one) =>
      one.technical
        ? {
            ...one,
            technical: {
              ...one.technical,
              measured_on: name('data', one.technical.measured_on),
            },
          }
        : one,
    ),
    phases: brief.phases?.map((one) =>
      one.needs ? { ...one, needs: one.needs.map((id) => name('data', id) ?? id) } : one,
    ),
    criteria: brief.criteria?.map((one) => ({
      ...one,
      metric: name('metric', one.metric),
      deliverable: name('deliverable', one.deliverable),
    })),
  };
}

/** Only what is said: a reader is not shown empty fields. */
export function readBrief(brief: Brief): SectionLines[] {
  const shown = named(brief);
  return sections.map((section) => ({
    section,
    rows: fields
      .filter((field) => field.section === section)
      .map(({ at }) => ({
        field: at,
        name: fieldName[at],
        lines: valueLines(at, readAt(shown, at)),
      }))
      .filter(({ lines }) => lines.length > 0),
  }));
}
