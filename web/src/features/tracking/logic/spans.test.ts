import { describe, expect, it } from 'vitest';
import { kindWords, placeInTime, readSpans, spanLines, wholeOf } from './spans';

const ms = 1_000_000;
const start = 1_760_000_000_000 * ms;

function span(id: string, parent: string | null, from: number, to: number, more: object = {}) {
  return {
    span_id: id,
    parent_span_id: parent,
    name: id,
    start_time_unix_nano: start + from * ms,
    end_time_unix_nano: start + to * ms,
    status: { code: 'STATUS_CODE_OK', message: '' },
    attributes: {},
    ...more,
  };
}

const read = (...spans: object[]) => readSpans(JSON.stringify({ spans })) ?? [];

describe('the file of a trace', () => {
  it('is read as newer clients write it', () => {
    const [one] = read(
      span('a', null, 0, 40, {
        attributes: {
          'mlflow.spanType': '"LLM"',
          'mlflow.spanInputs': '{"question": "why?"}',
          'mlflow.spanOutputs': 'null',
          model: 'small',
        },
        status: { code: 'STATUS_CODE_ERROR', message: 'ValueError: no answer' },
        events: [{ name: 'exception', attributes: { 'exception.type': 'ValueError' } }],
      }),
    );
    expect(one).toMatchObject({
      id: 'a',
      parent: null,
      kind: 'LLM',
      start: 0,
      end: 40,
      failed: true,
      message: 'ValueError: no answer',
      inputs: { question: 'why?' },
      outputs: null,
      attributes: { model: 'small' },
      events: [{ name: 'exception', details: { 'exception.type': 'ValueError' } }],
    });
  });

  it('is read as older clients wrote it', () => {
    const old = {
      name: 'answer',
      context: { span_id: '0x1', trace_id: '0x2' },
      parent_id: null,
      start_time: start,
      end_time: start + 7 * ms,
      status_code: 'OK',
      attributes: { 'mlflow.spanType': '"UNKNOWN"' },
    };
    expect(read(old)[0]).toMatchObject({
      id: '0x1',
      parent: null,
      kind: '',
      end: 7,
      failed: false,
    });
  });

  it('calls its kinds by words', () => {
    expect(['LLM', 'CHAT_MODEL'].map(kindWords)).toEqual(['LLM', 'chat model']);
  });

  it('is nothing where it is something else, or cut off', () => {
    expect(readSpans('{"spans": [')).toBeNull();
    expect(readSpans('[]')).toBeNull();
    expect(readSpans('{"spans": []}')).toEqual([]);
  });
});

describe('the tree of spans', () => {
  const spans = read(
    span('late', 'root', 20, 30),
    span('root', null, 0, 40),
    span('early', 'root', 5, 15),
    span('inner', 'early', 6, 8),
  );
  const drawn = (shut: string[] = []) =>
    spanLines(spans, new Set(shut)).map(
      ({ span: { id }, level, open }) => `${level} ${id} ${open}`,
    );

  it('lists each below its caller, in the order they began', () => {
    expect(drawn()).toEqual([
      '1 root true',
      '2 early true',
      '3 inner undefined',
      '2 late undefined',
    ]);
  });

  it('leaves out what is below a closed one', () => {
    expect(drawn(['early'])).toEqual(['1 root true', '2 early false', '2 late undefined']);
    expect(drawn(['root'])).toEqual(['1 root false']);
  });

  it('keeps spans whose caller is not there, and rings of callers', () => {
    const odd = read(span('lost', 'gone', 0, 1), span('x', 'y', 0, 1), span('y', 'x', 0, 1));
    const ids = spanLines(odd, new Set()).map(({ span: { id } }) => id);
    expect(ids.sort()).toEqual(['lost', 'x', 'y']);
  });

  it('knows each one’s share of the time', () => {
    // Nanoseconds since 1970 are more digits than a number holds.
    expect(wholeOf(spans)).toBeCloseTo(40, 2);
    const late = spans.find(({ id }) => id === 'late');
    const place = late && placeInTime(late, 40);
    expect(place?.from).toBeCloseTo(0.5, 4);
    expect(place?.wide).toBeCloseTo(0.25, 4);
    const [going] = read(span('a', null, 0, 0, { end_time_unix_nano: null }));
    expect(going && placeInTime(going, 10)).toEqual({ from: 0, wide: 1 });
    expect(going && placeInTime(going, 0)).toEqual({ from: 0, wide: 1 });
  });
});
