// Holds one stream per watched workspace for everyone who listens: in the shared worker for all tabs
// of the browser, in the fallback for the one tab that leads.
import type { LiveEvent, LiveState } from '@/lib/live/events';
import { keepStream, waitFor } from '@/lib/live/stream';

export type LiveMessage =
  | { type: 'event'; workspace: string; event: LiveEvent }
  | { type: 'state'; workspace: string; state: LiveState };

type Listener = (message: LiveMessage) => void;

interface Stream {
  listeners: Set<Listener>;
  state: LiveState;
  stop: AbortController;
}

export class Streams {
  private readonly open = new Map<string, Stream>();
  private readonly fetcher: typeof fetch;
  private readonly wait: typeof waitFor;

  constructor(fetcher: typeof fetch = (...call) => fetch(...call), wait: typeof waitFor = waitFor) {
    this.fetcher = fetcher;
    this.wait = wait;
  }

  join(workspace: string, listener: Listener): () => void {
    let stream = this.open.get(workspace);
    // A refused stream has ended; somebody who comes later may have signed in since.
    if (!stream || stream.state === 'refused' || stream.state === 'absent')
      stream = this.start(workspace);
    stream.listeners.add(listener);
    listener({ type: 'state', workspace, state: stream.state });
    return () => this.leave(workspace, listener);
  }

  private leave(workspace: string, listener: Listener): void {
    const stream = this.open.get(workspace);
    stream?.listeners.delete(listener);
    if (!stream || stream.listeners.size > 0) return;
    stream.stop.abort();
    this.open.delete(workspace);
  }

  private start(workspace: string): Stream {
    const before = this.open.get(workspace);
    const stream: Stream = {
      listeners: before?.listeners ?? new Set(),
      state: 'opening',
      stop: new AbortController(),
    };
    this.open.set(workspace, stream);
    const tell = (message: LiveMessage) => {
      for (const listener of stream.listeners) listener(message);
    };
    void keepStream({
      address: `/api/v1/workspaces/${encodeURIComponent(workspace)}/events`,
      after: null,
      fetch: this.fetcher,
      wait: this.wait,
      signal: stream.stop.signal,
      onEvent: (event) => tell({ type: 'event', workspace, event }),
      onState: (state) => {
        stream.state = state;
        tell({ type: 'state', workspace, state });
      },
    });
    return stream;
  }
}
