// What one gate has to tell: what stands before it now, who passed it, who let it open and why.
import type { Decision, FindingList, Gate, Override } from '@/api/engagement';

export interface GateStory {
  /** Findings that block the gate and that nobody has overridden. */
  standing: FindingList['findings'][number]['finding'][];
  /** All findings at the gate, as they weigh there. */
  all: number;
  decisions: Decision[];
  overrides: Override[];
}

export function gateStory(
  gate: Gate,
  findings: FindingList['findings'],
  decisions: readonly Decision[],
  overrides: readonly Override[],
): GateStory {
  return {
    standing: findings
      .filter(({ finding, overridden_by }) => finding.blocks.includes(gate) && !overridden_by)
      .map(({ finding }) => finding),
    all: findings.length,
    decisions: decisions.filter((one) => one.gate === gate),
    overrides: overrides.filter((one) => one.gate === gate),
  };
}
