import { useQuery } from '@tanstack/react-query';
import { sideWords, weight } from '@/lib/engagement';
import { findingsOptions, type Gate } from './engagement';
import { useOverride } from './override';
import { problemProps } from './problem';

/** What the dialog before a closed gate needs: the findings that block it, and how to override one. */
export function useGate(engagement: string, gate: Gate, overridden: () => void) {
  const list = useQuery({ ...findingsOptions(engagement, gate), staleTime: 0 });
  const { submit, busy, error, rest } = useOverride(engagement, gate, overridden);
  const problem = rest(['/reason']);
  return {
    blocking: list.data?.findings
      .filter(({ finding, overridden_by }) => finding.blocks.includes(gate) && !overridden_by)
      .map(({ finding: { severity, party, ...facts } }) => ({
        ...facts,
        severity: weight(severity),
        move: sideWords(party),
      })),
    problem: list.isError
      ? { ...problemProps(list.error), onRetry: () => void list.refetch() }
      : null,
    override: { submit, busy, error: error('/reason'), problem: problem && problemProps(problem) },
  };
}
