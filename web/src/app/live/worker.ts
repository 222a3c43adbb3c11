// The shared worker: HTTP/1.1 allows six connections to one origin, so a stream per tab would starve
// the seventh tab. All tabs of a browser share this one.
import { Streams } from './streams';

export interface Joining {
  join: string | null;
}

const streams = new Streams();
const silence = 150_000;

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  let leave = () => {};
  let workspace: string | null = null;
  let heard = Date.now();
  port.onmessage = ({ data }: MessageEvent<Joining>) => {
    heard = Date.now();
    if (data.join === workspace) return;
    leave();
    workspace = data.join;
    leave = workspace === null ? () => {} : streams.join(workspace, (message) => port.postMessage(message));
  };
  // A tab that crashed says no good-bye; every living tab repeats its wish once a minute.
  setInterval(() => {
    if (Date.now() - heard < silence) return;
    leave();
    leave = () => {};
    workspace = null;
  }, silence / 2);
};
