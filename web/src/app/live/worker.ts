// The shared worker: HTTP/1.1 allows six connections to one origin, so a stream per tab would starve
// the seventh tab. All tabs of a browser share this one.
import { Streams } from './streams';

export interface Joining {
  join: string | null;
}

const streams = new Streams();
const silence = 150_000;

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({
  ports: [port],
}) => {
  if (!port) return;
  let leave = () => {};
  let workspace: string | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    leave();
    leave = () => {};
    workspace = null;
  };
  port.onmessage = ({ data }: MessageEvent<Joining>) => {
    // A tab that crashed says no good-bye; every living tab repeats its wish once a minute.
    clearTimeout(watch);
    if (data.join !== null) watch = setTimeout(go, silence);
    if (data.join === workspace) return;
    go();
    workspace = data.join;
    if (workspace !== null) leave = streams.join(workspace, (message) => port.postMessage(message));
  };
};
