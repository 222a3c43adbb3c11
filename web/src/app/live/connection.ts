// How this tab hears events: from the shared worker, or, where there is none (Chrome on Android),
// from whichever tab holds a lock and tells the others over a broadcast channel.

import type { LiveMessage } from './streams';
import workerAddress from './worker?sharedworker&url';

type Hear = (message: LiveMessage) => void;

export function connect(workspace: string, hear: Hear): () => void {
  return typeof SharedWorker === 'undefined'
    ? shareAmongTabs(workspace, hear)
    : joinWorker(workspace, hear);
}

const repeat = 60_000;

function joinWorker(workspace: string, hear: Hear): () => void {
  const worker = new SharedWorker(trusted(workerAddress), { type: 'module', name: 'tenon-live' });
  const join = (wanted: string | null) => worker.port.postMessage({ join: wanted });
  worker.port.onmessage = ({ data }: MessageEvent<LiveMessage>) => hear(data);
  const onHide = () => join(null);
  const onShow = () => join(workspace);
  const timer = setInterval(onShow, repeat);
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  join(workspace);
  return () => {
    clearInterval(timer);
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
    join(null);
    worker.port.close();
  };
}

function shareAmongTabs(workspace: string, hear: Hear): () => void {
  const name = `tenon-live-${workspace}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => hear(data);
  const done = new AbortController();
  const lead = async () => {
    const { Streams } = await import('./streams');
    const leave = new Streams().join(workspace, (message) => {
      hear(message);
      channel.postMessage(message);
    });
    await new Promise<void>((resolve) => {
      done.signal.addEventListener('abort', () => resolve());
      if (done.signal.aborted) resolve();
    });
    leave();
  };
  navigator.locks.request(name, { signal: done.signal }, lead).catch(() => {
    // Aborted while waiting in line: this tab left before it ever led.
  });
  return () => {
    done.abort();
    channel.close();
  };
}

// Under Trusted Types a worker's address must come from a policy. Ours only passes on the one
// address that the build wrote into this file.
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypeFactory }).trustedTypes;
  policy ??= types?.createPolicy('tenon-worker', {
    createScriptURL: (url) => {
      if (url !== workerAddress) throw new TypeError('Only the live worker may be started.');
      return url;
    },
  });
  return (policy?.createScriptURL(address) ?? address) as string;
}

interface TrustedTypeFactory {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
}
interface Policy {
  createScriptURL: (url: string) => unknown;
}
let policy: Policy | undefined;
