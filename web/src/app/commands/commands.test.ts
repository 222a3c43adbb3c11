import { describe, expect, it } from 'vitest';
import { type Command, CommandRegistry } from './registry';
import { paletteResults } from './results';
import { KeySequence } from './sequence';

const command = (id: string, keys?: string, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  kind: 'action',
  keys,
  run: () => {},
  ...more,
});

describe('the command registry', () => {
  it('lists what is there and forgets what has gone', () => {
    const registry = new CommandRegistry();
    let changes = 0;
    registry.subscribe(() => changes++);
    const remove = registry.add([command('a'), command('b')]);
    registry.add([command('c')]);
    expect(registry.list().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(registry.list()).toBe(registry.list());
    remove();
    expect(registry.list().map(({ id }) => id)).toEqual(['c']);
    expect(changes).toBe(3);
  });

  it('refuses one key for two commands of one scope', () => {
    const registry = new CommandRegistry();
    registry.add([command('a', 'c')]);
    expect(() => registry.add([command('b', 'c')])).toThrow('both want "c"');
    expect(() => registry.add([command('b', 'c', { scope: 'page' })])).not.toThrow();
    expect(() => registry.add([command('a', 'c')])).not.toThrow();
  });
});

describe('a key sequence', () => {
  const commands = [
    command('members', 'g m'),
    command('account', 'g a'),
    command('create', 'c'),
    command('create here', 'c', { scope: 'page' }),
    command('off', 'x', { enabled: false }),
  ];
  const run = (...strokes: [string, number][]) => {
    const keys = new KeySequence();
    return strokes.map(([stroke, at]) => {
      const { command: found, taken } = keys.press(stroke, commands, at);
      return found?.id ?? (taken ? 'wait' : 'none');
    });
  };

  it('runs one key and two', () => {
    expect(run(['c', 0], ['g', 10], ['m', 20])).toEqual(['create here', 'wait', 'members']);
  });

  it('forgets a first key after a while, and starts again in the middle', () => {
    expect(run(['g', 0], ['m', 5000])).toEqual(['wait', 'none']);
    expect(run(['g', 0], ['g', 10], ['a', 20])).toEqual(['wait', 'wait', 'account']);
    expect(run(['g', 0], ['c', 10])).toEqual(['wait', 'create here']);
  });

  it('leaves alone what is not enabled or not known', () => {
    expect(run(['x', 0], ['q', 10])).toEqual(['none', 'none']);
  });
});

describe('the palette', () => {
  const commands = [
    command('Members', 'g m', { kind: 'page' }),
    command('Invite a member'),
    command('Sign out', undefined, { words: 'leave' }),
    command('Mei Tanaka', undefined, { kind: 'person' }),
    command('run-42', undefined, { kind: 'record' }),
    command('Hidden', undefined, { enabled: false }),
  ];
  const ids = (query: string) => paletteResults(commands, query).map(({ id }) => id);

  it('shows actions first, then pages, then the rest, best match first', () => {
    expect(ids('')).toEqual(['Invite a member', 'Sign out', 'Members', 'run-42', 'Mei Tanaka']);
    expect(ids('mem')).toEqual(['Invite a member', 'Members']);
    expect(ids('leave')).toEqual(['Sign out']);
  });

  it('narrows by the first sign', () => {
    expect(ids('>')).toEqual(['Invite a member', 'Sign out']);
    expect(ids('@ mei')).toEqual(['Mei Tanaka']);
    expect(ids('#42')).toEqual(['run-42']);
    expect(ids('> mei')).toEqual([]);
  });
});
