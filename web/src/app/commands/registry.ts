// One list of everything that can be done here. The palette, the menus and the shortcut sheet are
// three views of it, so a command that exists can be found in all of them.
export type CommandKind = 'action' | 'page' | 'record' | 'person';

export interface Command {
  id: string;
  title: string;
  kind: CommandKind;
  /** Strokes divided by a space: `mod+k`, `g m`, `c`. */
  keys?: string;
  /** More words the palette finds it by. */
  words?: string;
  /** A page's own command wins over a global one with the same keys. */
  scope?: 'global' | 'page';
  enabled?: boolean;
  /** Makes no sense inside the palette, such as opening it. */
  outsidePalette?: boolean;
  run: () => void;
}

export class CommandRegistry {
  private groups: readonly (readonly Command[])[] = [];
  private all: readonly Command[] = [];
  private readonly listeners = new Set<() => void>();

  add(commands: readonly Command[]): () => void {
    this.refuseClash(commands);
    this.groups = [...this.groups, commands];
    this.changed();
    return () => {
      this.groups = this.groups.filter((group) => group !== commands);
      this.changed();
    };
  }

  /** Stable between changes, as useSyncExternalStore asks. */
  readonly list = (): readonly Command[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  find(id: string): Command | undefined {
    return this.all.find((command) => command.id === id);
  }

  private changed(): void {
    const found = new Map<string, Command>();
    for (const command of this.groups.flat()) found.set(command.id, command);
    this.all = [...found.values()];
    for (const listener of this.listeners) listener();
  }

  // Two commands on one key in one scope are a mistake of ours, found the first time both are there.
  private refuseClash(commands: readonly Command[]): void {
    const taken = new Map(this.all.map((command) => [keyPlace(command), command.id]));
    for (const command of commands) {
      if (!command.keys) continue;
      const other = taken.get(keyPlace(command));
      if (other !== undefined && other !== command.id) {
        throw new Error(`${command.id} and ${other} both want "${command.keys}".`);
      }
      taken.set(keyPlace(command), command.id);
    }
  }
}

const keyPlace = (command: Command) => `${command.scope ?? 'global'} ${command.keys ?? command.id}`;

export const registry = new CommandRegistry();
