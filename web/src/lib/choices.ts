// What a field of a brief or a contract may hold, with its words. One list for forms, readers and comparisons.
import { t } from './choicesText';

export const choices = {
  kind: [
    'chatbot',
    'recommender',
    'forecasting',
    'vision',
    'tabular',
    'churn',
    'fraud',
    'extraction',
    'search',
    'other',
  ],
  domain: [
    'healthcare',
    'finance',
    'law',
    'public_sector',
    'retail',
    'logistics',
    'manufacturing',
    'energy',
    'marketing',
    'software',
    'other',
  ],
  criterion: ['metric', 'run', 'file', 'page'],
  on: ['sealed', 'run'],
  deliverable: [
    'code',
    'weights',
    'dataset',
    'report',
    'api',
    'pipeline',
    'docs',
    'model_card',
    'analysis',
    'other',
  ],
  constraint: [
    'latency',
    'integration',
    'regulation',
    'budget',
    'hardware',
    'explainability',
    'other',
  ],
  phase: [
    'audit',
    'feasibility',
    'prototype',
    'preparation',
    'labelling',
    'augmentation',
    'development',
    'evaluation',
    'deployment',
    'monitoring',
  ],
  pricing: ['discovery', 'hourly', 'fixed', 'retainer', 'value'],
  duty: [
    'data',
    'modelling',
    'evaluation',
    'deployment',
    'monitoring',
    'operations',
    'security',
    'domain',
  ],
  by: ['expert', 'internal'],
  labels: ['none', 'partly', 'complete'],
  sensitivity: ['public', 'internal', 'personal', 'sensitive', 'secret'],
  payer: ['client', 'expert'],
  stakes: ['low', 'medium', 'high'],
  priority: ['accuracy', 'interpretability', 'scalability', 'maintainability', 'speed'],
  // A brief may name any; these are the ones a form offers.
  regime: ['gdpr', 'ccpa', 'eu_ai_act', 'none'],
  op: ['>=', '>', '<=', '<', '='],
  asset_owner: ['client', 'expert', 'shared', 'undecided'],
  assign_on: ['payment', 'acceptance', 'creation'],
  silence: ['accepts_if_met', 'escalates'],
  kill_reason: [
    'data_insufficient',
    'data_late',
    'client_convenience',
    'feasibility_no_go',
    'compute_cap',
    'legal_bar',
    'expert_convenience',
  ],
} as const;

export type Choice = keyof typeof choices;

/** The word for a value; a value from a newer server is shown as it came. */
export function choiceWord(choice: Choice, value: unknown): string {
  if (typeof value !== 'string') return '';
  const known = (choices[choice] as readonly string[]).includes(value);
  return known ? t(`${choice}.${value}` as Parameters<typeof t>[0]) : value;
}

export function choiceOptions(choice: Choice): { value: string; label: string }[] {
  return choices[choice].map((value) => ({ value, label: choiceWord(choice, value) }));
}

/** "None" is an answer of its own: it stands alone. */
export function withRegime(regimes: readonly string[], chosen: string): string[] {
  return chosen === 'none' ? ['none'] : [...regimes.filter((one) => one !== 'none'), chosen];
}
