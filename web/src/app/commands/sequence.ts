// Follows the strokes someone makes: `g` alone waits a moment for its second key.
import type { Command } from './registry';

export interface Step {
  command: Command | null;
  /** The stroke began or continued a sequence, so nobody else should use it. */
  taken: boolean;
}

const patience = 1200;

export class KeySequence {
  private strokes: string[] = [];
  private last = 0;

  press(stroke: string, commands: readonly Command[], now: number): Step {
    const waiting = now - this.last <= patience ? this.strokes : [];
    this.last = now;
    // A stroke that ends no sequence may still begin one: `g g m` goes to the members.
    for (const strokes of [[...waiting, stroke], [stroke]]) {
      const typed = strokes.join(' ');
      const usable = commands.filter((command) => command.keys && command.enabled !== false);
      const exact = usable.filter((command) => command.keys === typed);
      const command = exact.find((one) => one.scope === 'page') ?? exact[0];
      if (command) {
        this.strokes = [];
        return { command, taken: true };
      }
      if (usable.some((one) => one.keys?.startsWith(`${typed} `))) {
        this.strokes = strokes;
        return { command: null, taken: true };
      }
    }
    this.strokes = [];
    return { command: null, taken: false };
  }
}
