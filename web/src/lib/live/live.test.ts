import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { fitsKind, readLiveEvent } from './events';
import { EventStreamReader } from './sse';
import { keepStream } from './stream';

describe('reading an event stream', () => {
  const text =
    ': hello\r\nretry: 700\r\n\r\nid: 7\nevent: x\ndata: {"a":\ndata: 1}\n\ndata\n\nid: 8\rdata:two\r\r';

  it('understands comments, ids, retry and data of several lines', () => {
    const reader = new EventStreamReader();
    expect(reader.read(`${text}\n`)).toEqual([
      { id: '7', kind: 'x', data: '{"a":\n1}' },
      { id: '7', kind: 'message', data: '' },
      { id: '8', kind: 'message', data: 'two' },
    ]);
    expect(reader.retry).toBe(700);
  });

  it('says the same however the text is cut', () => {
    const whole = new EventStreamReader().read(`${text}\n`);
    const random = seededRandom(2);
    for (let round = 0; round < 200; round++) {
      const reader = new EventStreamReader();
      const events = [];
      for (let at = 0; at <= text.length; ) {
        const size = 1 + Math.floor(random() * 9);
        events.push(...reader.read(`${text}\n`.slice(at, at + size)));
        at += size;
      }
      expect(events).toEqual(whole);
    }
  });
});

describe('live events', () => {
  it('are read from JSON or left out', () => {
    expect(readLiveEvent('{"number":3,"kind":"member.joined","at":"t"}')).toEqual({
      number: 3,
      kind: 'member.joined',
      engagement: null,
      subject: null,
      at: 't',
      data: null,
    });
    for (const text of ['', 'null', '{}', '{"number":"3","kind":"x"}'])
      expect(readLiveEvent(text)).toBeNull();
  });

  it('fit a kind, a family of kinds or everything', () => {
    expect(
      ['member.joined', 'member.*', '*', 'member', 'members.*'].map((p) =>
        fitsKind(p, 'member.joined'),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});

describe('keeping a stream', () => {
  const event = (number: number) => `data: {"number":${number},"kind":"k","at":""}\n\n`;

  async function run(answers: (string | number | Error)[]) {
    const log: string[] = [];
    const sent: (string | null)[] = [];
    const stop = new AbortController();
    await keepStream({
      address: '/events',
      after: null,
      signal: stop.signal,
      onEvent: (e) => log.push(`event ${e.number}`),
      onState: (state) => log.push(state),
      wait: async (ms) => {
        log.push(`wait ${ms}`);
        if (answers.length === 0) stop.abort();
      },
      fetch: async (_address, init) => {
        sent.push(new Headers(init?.headers).get('Last-Event-ID'));
        const answer = answers.shift();
        if (answer instanceof Error) throw answer;
        return typeof answer === 'number'
          ? new Response(null, { status: answer })
          : new Response(answer);
      },
    });
    return { log, sent };
  }

  it('resumes after the last event and drops a repeated one', async () => {
    const { log, sent } = await run([event(4) + event(5), event(5) + event(6)]);
    expect(log).toEqual([
      'opening',
      'opened',
      'event 4',
      'event 5',
      'lost',
      'wait 500',
      'opened',
      'event 6',
      'lost',
      'wait 500',
    ]);
    expect(sent).toEqual([null, '5']);
  });

  it('waits longer after each failure and as long as the server asks', async () => {
    const { log } = await run([new Error('down'), 503, 503, `retry: 50\n\n${event(1)}`]);
    expect(log.filter((entry) => entry.startsWith('wait'))).toEqual([
      'wait 500',
      'wait 1000',
      'wait 2000',
      'wait 50',
    ]);
  });

  it('stops for good when it may not listen', async () => {
    expect((await run([403])).log).toEqual(['opening', 'refused']);
    expect((await run([404])).log).toEqual(['opening', 'absent']);
  });
});
