// Keeps one event stream open: resumes after the last number seen, waits longer after each failure,
// and gives up only when the server says that this person may not listen.
import { type LiveEvent, type LiveState, readLiveEvent } from './events';
import { EventStreamReader } from './sse';

export interface StreamOptions {
  address: string;
  fetch: typeof fetch;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
  signal: AbortSignal;
  /** Resume after this event; null starts with what happens next. */
  after: number | null;
}

const waits = [500, 1000, 2000, 5000, 10_000, 30_000];

export async function keepStream(options: StreamOptions): Promise<void> {
  let after = options.after;
  let failures = 0;
  options.onState('opening');
  while (!options.signal.aborted) {
    let asked: number | null = null;
    try {
      const answer = await options.fetch(options.address, {
        headers: {
          Accept: 'text/event-stream',
          ...(after === null ? {} : { 'Last-Event-ID': String(after) }),
        },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: options.signal,
      });
      if (answer.status === 404) return options.onState('absent');
      if ([401, 403].includes(answer.status)) return options.onState('refused');
      if (answer.ok && answer.body) {
        options.onState('opened');
        const reader = new EventStreamReader();
        for await (const piece of pieces(answer.body)) {
          // Only bytes prove the line: a proxy that opens and closes at once is still a failure.
          failures = 0;
          for (const { data } of reader.read(piece)) {
            const event = readLiveEvent(data);
            // After a resume the server may repeat the last event; nobody should see it twice.
            if (!event || (after !== null && event.number <= after)) continue;
            after = event.number;
            options.onEvent(event);
          }
        }
        asked = reader.retry;
      }
    } catch {
      // The line broke or the answer was cut off: the same way back as for a refusal by a busy server.
    }
    if (options.signal.aborted) return;
    options.onState('lost');
    const pause = asked ?? waits[Math.min(failures, waits.length - 1)] ?? 30_000;
    failures++;
    await options.wait(pause, options.signal);
  }
}

async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
