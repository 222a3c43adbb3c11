// Open questions: which section each belongs to, and where its answer goes.
import { readAt } from '@/lib/pointer';
import type { Brief, Question } from './brief';
import { type Section, sectionOf, sections } from './fields';

const byGroup: Record<Question['group'], Section> = {
  problem: 'problem',
  success: 'success',
  handover: 'scope',
  data: 'data',
  plan: 'plan',
  money: 'money',
  care: 'context',
};

/** Where its answer goes says it best; a question without a place goes by its group. */
export function sectionOfQuestion({ pointer, group }: Question): Section {
  return sectionOf(pointer) ?? byGroup[group] ?? 'context';
}

export interface OpenSection {
  section: Section;
  count: number;
  /** Where the answer to its first question goes. */
  first: string;
}

/** Sections with open questions, in the order of the form. */
export function openSections(questions: readonly Question[]): OpenSection[] {
  return sections.flatMap((section) => {
    const asked = questions.filter((question) => sectionOfQuestion(question) === section);
    const [first] = asked;
    return first ? [{ section, count: asked.length, first: answerPlace(first) }] : [];
  });
}

export function answerPlace({ fields, pointer }: Question): string {
  return fields[0]?.pointer ?? pointer;
}

/** Whether an answer there begins a new entry of its list. */
export function beginsEntry(brief: Brief, pointer: string): boolean {
  const [, list, index] = /^\/(\w+)\/(\d+)(?:\/|$)/.exec(pointer) ?? [];
  return list !== undefined && readAt(brief, `/${list}/${index}`) === undefined;
}
