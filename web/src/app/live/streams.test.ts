import { expect, it } from 'vitest';
import { type LiveMessage, Streams } from './streams';

const never = () => new Promise<Response>(() => {});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const stopped = (_ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

it('opens one stream for many listeners and closes it after the last', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const streams = new Streams(async (_address, init) => {
    signals.push(init?.signal);
    return never();
  }, stopped);
  const [first, second] = [streams.join('w', () => {}), streams.join('w', () => {})];
  expect(signals.length).toBe(1);
  first();
  expect(signals[0]?.aborted).toBe(false);
  second();
  expect(signals[0]?.aborted).toBe(true);
});

it('tells every listener events and state, a late one the state at once', async () => {
  const event = { number: 1, kind: 'member.joined', at: '' };
  const streams = new Streams(
    async () => new Response(`data: ${JSON.stringify(event)}\n\n`),
    stopped,
  );
  const heard: LiveMessage[] = [];
  const leave = streams.join('w', (message) => heard.push(message));
  await settled();
  await settled();
  expect(heard.map((m) => (m.type === 'event' ? m.event.kind : m.state))).toEqual([
    'opening',
    'opened',
    'member.joined',
    'lost',
  ]);
  const late: LiveMessage[] = [];
  const leaveLate = streams.join('w', (message) => late.push(message));
  expect(late).toEqual([{ type: 'state', workspace: 'w', state: 'lost' }]);
  leave();
  leaveLate();
});

it('tries a refused workspace again for the next who comes', async () => {
  let calls = 0;
  const streams = new Streams(async () => {
    calls++;
    return new Response(null, { status: 401 });
  }, stopped);
  streams.join('w', () => {});
  await settled();
  streams.join('w', () => {});
  expect(calls).toBe(2);
});
