import { matchScore } from '@/lib/text';
import type { Command, CommandKind } from './registry';

const signs: Record<string, CommandKind> = { '>': 'action', '#': 'record', '@': 'person' };
const order: readonly CommandKind[] = ['action', 'page', 'record', 'person'];

/** Actions first, then pages, records and people; within each the better match comes first. */
export function paletteResults(commands: readonly Command[], query: string): Command[] {
  const kind = signs[query.charAt(0)];
  const wanted = (kind ? query.slice(1) : query).trim();
  return commands
    .filter(
      (command) =>
        command.enabled !== false && !command.outsidePalette && (!kind || command.kind === kind),
    )
    .map((command) => ({ command, score: score(command, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => rank(a.command) - rank(b.command) || b.score - a.score)
    .map(({ command }) => command);
}

const rank = (command: Command) => order.indexOf(command.kind);

function score(command: Command, query: string): number {
  // A word behind the scenes counts less than the title that is shown.
  return Math.max(matchScore(query, command.title), matchScore(query, command.words ?? '') / 2);
}
